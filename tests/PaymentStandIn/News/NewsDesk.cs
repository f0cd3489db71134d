using System.Text.Json.Nodes;
using LytSlot.PaymentStandIn.State;
using LytSlot.PaymentStandIn.Stripe;
using LytSlot.PaymentStandIn.YooKassa;

namespace LytSlot.PaymentStandIn.News;

/// <summary>Writes notifications as the providers do.</summary>
internal sealed class NewsDesk(World world, NewsSender sender)
{
    public void Tell(Page page) => sender.Send(Of(page));

    public void Tell(Refund refund) => sender.Send(Of(refund));

    public void Tell(Dispute dispute) => sender.Send(Of(dispute));

    /// <summary>What would be told of a page as it stands now.</summary>
    public Letter Of(Page page) => page.Provider == "stripe"
        ? Stripe(
            page.Id,
            page.Status == PageStatus.Paid ? "checkout.session.completed" : "checkout.session.expired",
            StripeJson.Session(page))
        : YooKassa(
            page.Id,
            page.Status == PageStatus.Paid ? "payment.succeeded" : "payment.canceled",
            YooKassaJson.Payment(page));

    public Letter Of(Refund refund)
    {
        var page = world.PageOf(refund.Charge)!;
        return page.Provider == "stripe"
            ? Stripe(refund.Id, refund.HasFailed ? "refund.failed" : "refund.created", StripeJson.Refund(refund, page))
            : YooKassa(refund.Id, "refund.succeeded", YooKassaJson.Refund(refund, page));
    }

    public Letter Of(Dispute dispute) => Stripe(
        dispute.Id,
        dispute.Status == "needs_response" ? "charge.dispute.created" : "charge.dispute.closed",
        StripeJson.Dispute(dispute, world.PageOf(dispute.Charge)!));

    private Letter Stripe(string about, string kind, JsonObject thing) => new(about, "stripe", kind, new JsonObject
    {
        ["id"] = Ids.New("evt_"),
        ["object"] = "event",
        ["api_version"] = StripeJson.Version,
        ["created"] = world.Now.ToUnixTimeSeconds(),
        ["type"] = kind,
        ["livemode"] = false,
        ["data"] = new JsonObject { ["object"] = thing },
    }.ToJsonString());

    private static Letter YooKassa(string about, string kind, JsonObject thing) => new(
        about,
        "yookassa",
        kind,
        new JsonObject { ["type"] = "notification", ["event"] = kind, ["object"] = thing }.ToJsonString());
}
