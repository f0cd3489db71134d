using System.Text.Json.Nodes;
using LytSlot.PaymentStandIn.State;

namespace LytSlot.PaymentStandIn.Stripe;

/// <summary>Things as Stripe's API shows them.</summary>
internal static class StripeJson
{
    public const string Version = "2026-09-30.stand-in";

    public static JsonObject Session(Page page) => new()
    {
        ["id"] = page.Id,
        ["object"] = "checkout.session",
        ["mode"] = "payment",
        ["status"] = page.Status switch
        {
            PageStatus.Paid => "complete",
            PageStatus.Expired => "expired",
            _ => "open",
        },
        ["payment_status"] = page.Status == PageStatus.Paid ? "paid" : "unpaid",
        ["payment_intent"] = page.Status == PageStatus.Paid ? page.Charge : null,
        ["amount_total"] = page.AmountMinor,
        ["currency"] = page.Currency.ToLowerInvariant(),
        ["created"] = page.CreatedAt.ToUnixTimeSeconds(),
        ["expires_at"] = page.ExpiresAt.ToUnixTimeSeconds(),
        ["url"] = page.Status == PageStatus.Open ? page.Metadata["url"] : null,
        ["metadata"] = Metadata(page.Metadata),
        ["livemode"] = false,
    };

    public static JsonObject Refund(Refund refund, Page page) => new()
    {
        ["id"] = refund.Id,
        ["object"] = "refund",
        ["amount"] = refund.AmountMinor,
        ["currency"] = page.Currency.ToLowerInvariant(),
        ["payment_intent"] = refund.Charge,
        ["status"] = refund.HasFailed ? "failed" : "succeeded",
        ["metadata"] = Metadata(refund.Metadata),
    };

    public static JsonObject Dispute(Dispute dispute, Page page) => new()
    {
        ["id"] = dispute.Id,
        ["object"] = "dispute",
        ["amount"] = page.AmountMinor,
        ["currency"] = page.Currency.ToLowerInvariant(),
        ["payment_intent"] = dispute.Charge,
        ["status"] = dispute.Status,
    };

    public static JsonObject List(IEnumerable<JsonObject> things) => new()
    {
        ["object"] = "list",
        ["has_more"] = false,
        ["data"] = new JsonArray([.. things]),
    };

    public static JsonObject Error(string type, string? code, string message) => new()
    {
        ["error"] = new JsonObject { ["type"] = type, ["code"] = code, ["message"] = message },
    };

    private static JsonObject Metadata(Dictionary<string, string> metadata) =>
        new(metadata.Where(each => each.Key != "url")
            .Select(each => KeyValuePair.Create(each.Key, (JsonNode?)each.Value)));
}
