using LytSlot.Grains.Payments;
using Stripe;

namespace LytSlot.Silo.Payments;

/// <summary>
/// Refunds (https://docs.stripe.com/api/refunds). Stripe forgets idempotency keys after a day, and a refund may be
/// tried for longer: so each carries its id, and those there are looked through first. One that came to nothing is
/// none: another is made.
/// </summary>
internal sealed partial class StripeRefunds(IStripeClient client, ILogger log)
{
    private const int MostRefunds = 100;

    private readonly RefundService _refunds = new(client);

    public async Task<RefundResult> Refund(RefundRequest refund)
    {
        try
        {
            var known = await _refunds.ListAsync(
                new() { PaymentIntent = refund.Payment.Charge, Limit = MostRefunds });
            var ours = known.Where(each => IsSame(each, refund)).ToLookup(IsDead);
            var made = ours[false].FirstOrDefault() ?? await Make(refund, ours[true].Count());
            return made switch
            {
                { Status: "succeeded" } => RefundResult.Done,
                _ when IsDead(made) => RefundResult.Impossible,
                _ => RefundResult.Later,
            };
        }
        catch (Exception fault) when (StripeFaults.Code(fault) is "charge_already_refunded")
        {
            return refund.IsRest ? RefundResult.Done : RefundResult.Impossible;
        }
        catch (Exception fault) when (StripeFaults.Code(fault) is not "charge_disputed"
            && StripeFaults.IsClear(fault, out var words))
        {
            LogRefused(log, refund.Payment, words);
            return RefundResult.Impossible;
        }
        catch (Exception fault) when (StripeFaults.IsOutside(fault))
        {
            LogNoAnswer(log, fault, refund.Payment);
            return RefundResult.Later;
        }
    }

    private Task<Refund> Make(RefundRequest refund, int dead) => _refunds.CreateAsync(
        new()
        {
            PaymentIntent = refund.Payment.Charge,
            Amount = refund.Amount.AmountMinor,
            Metadata = new() { [Marks.Refund] = refund.Id },
        },
        new() { IdempotencyKey = $"{refund.Payment.Charge}-{refund.Try(dead)}" });

    private static bool IsDead(Refund made) => made.Status is "failed" or "canceled";

    private static bool IsSame(Refund made, RefundRequest wanted) =>
        made.Metadata is not null && made.Metadata.TryGetValue(Marks.Refund, out var id) && id == wanted.Id;

    [LoggerMessage(Level = LogLevel.Error, Message = "Stripe refuses to refund {Payment}: {Words}")]
    private static partial void LogRefused(ILogger logger, LytSlot.Payments.PaymentKey payment, string words);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stripe gave no clear answer to the refund of {Payment}")]
    private static partial void LogNoAnswer(
        ILogger logger, Exception fault, LytSlot.Payments.PaymentKey payment);
}
