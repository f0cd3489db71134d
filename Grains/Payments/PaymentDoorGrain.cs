using LytSlot.Orders;
using LytSlot.Payments;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace LytSlot.Grains.Payments;

/// <summary>
/// Has a notification read by its provider and brings it to the grain it is for. A charge is counted before what
/// happened to it later, in whatever order the news of both arrive. No state.
/// </summary>
[GrainType("payment-door"), StatelessWorker]
internal sealed partial class PaymentDoorGrain(PaymentWays ways, IGrainFactory grains, ILogger<PaymentDoorGrain> log)
    : Grain, IPaymentDoorGrain
{
    public async Task<NewsAnswer> Take(PaymentNews news)
    {
        Callers.Current.MustBeMachinery();
        if (ways.Page(news.Provider) is not { } provider)
        {
            LogNoSettings(log, news.Provider);
            return NewsAnswer.Later;
        }

        using var caller = Caller.System.Enter();
        var heard = await provider.Hear(news);
        var answer = heard switch
        {
            NewsResult.Forged => NewsAnswer.Forged,
            NewsResult.NotForUs => NewsAnswer.NotForUs,
            NewsResult.Page page => await Count(provider, page.Order, page.Reference),
            NewsResult.Refund refund => await After(
                provider,
                refund.Order,
                refund.Reference,
                refund.Payment,
                payment => payment.RefundSeen(refund.RefundId, refund.IsOurs, refund.Amount)),
            NewsResult.RefundFailed failed => await After(
                provider,
                failed.Order,
                failed.Reference,
                failed.Payment,
                payment => payment.RefundFailed(failed.RefundId, failed.Id)),
            NewsResult.Dispute dispute => await After(
                provider,
                dispute.Order,
                dispute.Reference,
                dispute.Payment,
                payment => payment.Disputed(dispute.DisputeId, dispute.Status)),
            _ => NewsAnswer.Later,
        };
        LogHeard(log, news.Provider, heard.GetType().Name, answer);
        return answer;
    }

    /// <summary>Brings news of a charge; when the charge itself is not known yet, that is counted first.</summary>
    private async Task<NewsAnswer> After(
        ICheckoutProvider provider,
        OrderKey order,
        string reference,
        PaymentKey key,
        Func<IPaymentGrain, Task<Outcome<PaymentView>>> tell)
    {
        var payment = grains.GetGrain<IPaymentGrain>(key.ToString());
        var told = await tell(payment);
        if (told.Succeeded)
        {
            return NewsAnswer.Taken;
        }

        var counted = await Count(provider, order, reference);
        return counted is not NewsAnswer.Taken ? counted
            : (await tell(payment)).Succeeded ? NewsAnswer.Taken
            : NewsAnswer.Later;
    }

    private async Task<NewsAnswer> Count(ICheckoutProvider provider, OrderKey order, string reference)
    {
        var key = new CheckoutKey(order, provider.Name);
        var seen = await grains.GetGrain<ICheckoutGrain>(key.ToString()).Check(reference);
        return seen.Refusal switch
        {
            null => NewsAnswer.Taken,
            { Kind: RefusalKind.NotFound } => NewsAnswer.NotForUs,
            _ => NewsAnswer.Later,
        };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "News of {Provider}: {Kind}, {Answer}")]
    private static partial void LogHeard(ILogger logger, string provider, string kind, NewsAnswer answer);

    [LoggerMessage(Level = LogLevel.Warning, Message = "News of {Provider}, which has no settings here")]
    private static partial void LogNoSettings(ILogger logger, string provider);
}
