using System.Text;
using LytSlot.Grains.Payments;
using LytSlot.Payments;
using Stripe;
using Stripe.Checkout;

namespace LytSlot.Silo.Payments;

/// <summary>
/// Stripe's webhooks (https://docs.stripe.com/webhooks): proved by their signature, which is good for five minutes, and
/// even then only told what to look at, since they come late, twice and out of order.
/// </summary>
internal sealed class StripeNews(IStripeClient client, StripeSettings settings, TimeProvider time)
{
    private const long ToleranceSeconds = 300;

    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public async Task<NewsResult> Hear(PaymentNews news) => Read(news) switch
    {
        null => new NewsResult.Forged(),
        { Data.Object: Session session } => Marks.TryOrder(session.Metadata, out var order)
            ? new NewsResult.Page(order, session.Id)
            : new NewsResult.NotForUs(),
        { Data.Object: Dispute dispute } => await Hear(await new DisputeService(client).GetAsync(dispute.Id)),
        { Data.Object: Refund refund } => await Hear(await new RefundService(client).GetAsync(refund.Id)),
        _ => new NewsResult.NotForUs(),
    };

    public async Task<DisputeStatus> LookAtDispute(string dispute) =>
        Status(await new DisputeService(client).GetAsync(dispute));

    /// <summary>An inquiry before a dispute moves no money: of no interest here.</summary>
    private static DisputeStatus Status(Dispute dispute) => dispute.Status switch
    {
        "needs_response" or "under_review" => DisputeStatus.Open,
        "won" => DisputeStatus.Won,
        "lost" => DisputeStatus.Lost,
        _ => DisputeStatus.None,
    };

    private async Task<NewsResult> Hear(Dispute dispute)
    {
        var status = Status(dispute);
        return status is not DisputeStatus.None && await Page(dispute.PaymentIntentId) is { } page
            ? new NewsResult.Dispute(page.Order, page.Reference, Key(dispute.PaymentIntentId), dispute.Id, status)
            : new NewsResult.NotForUs();
    }

    private async Task<NewsResult> Hear(Refund refund) =>
        refund.Status is "succeeded" or "failed" && await Page(refund.PaymentIntentId) is { } page
            ? refund.Status is "failed" ? Failed(refund, page) : new NewsResult.Refund(
                page.Order,
                page.Reference,
                Key(refund.PaymentIntentId),
                refund.Id,
                refund.Metadata?.ContainsKey(Marks.Refund) is true,
                new(refund.Amount, refund.Currency.ToUpperInvariant()))
            : new NewsResult.NotForUs();

    private static NewsResult.RefundFailed Failed(Refund refund, NewsResult.Page page)
    {
        var mark = refund.Metadata?.GetValueOrDefault(Marks.Refund);
        var key = Key(refund.PaymentIntentId);
        return mark is not null && RefundRequest.TryShare(mark, out var id, out var share)
            ? new(page.Order, page.Reference, key.Share(share), refund.Id, id)
            : new(page.Order, page.Reference, key, refund.Id, mark);
    }

    /// <summary>The page a charge was paid on; null when it is none of ours.</summary>
    private async Task<NewsResult.Page?> Page(string? charge)
    {
        if (charge is null)
        {
            return null;
        }

        var sessions = await new SessionService(client).ListAsync(new() { PaymentIntent = charge, Limit = 1 });
        return sessions.FirstOrDefault() is { } session && Marks.TryOrder(session.Metadata, out var order)
            ? new(order, session.Id)
            : null;
    }

    /// <summary>The event; null when its sender is not proved or it can't be read.</summary>
    private Event? Read(PaymentNews news)
    {
        if (news.Signature is null)
        {
            return null;
        }

        try
        {
            return EventUtility.ConstructEvent(
                Strict.GetString(news.Body.AsSpan()),
                news.Signature,
                settings.WebhookSecret,
                ToleranceSeconds,
                time.GetUtcNow().ToUnixTimeSeconds(),
                throwOnApiVersionMismatch: false);
        }
        catch (Exception fault) when (fault is StripeException or ArgumentException or FormatException
            or InvalidOperationException or KeyNotFoundException or Newtonsoft.Json.JsonException
            or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static PaymentKey Key(string charge) => new(PaymentKey.StripeProvider, charge);
}
