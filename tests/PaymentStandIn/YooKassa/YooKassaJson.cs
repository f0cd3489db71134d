using System.Globalization;
using System.Text.Json.Nodes;
using LytSlot.PaymentStandIn.State;

namespace LytSlot.PaymentStandIn.YooKassa;

/// <summary>Things as YooKassa's API shows them.</summary>
internal static class YooKassaJson
{
    public static JsonObject Payment(Page page)
    {
        var payment = new JsonObject
        {
            ["id"] = page.Id,
            ["status"] = page.Status switch
            {
                PageStatus.Paid => "succeeded",
                PageStatus.Open => "pending",
                _ => "canceled",
            },
            ["paid"] = page.Status == PageStatus.Paid,
            ["amount"] = Amount(page.AmountMinor, page.Currency),
            ["description"] = page.Title,
            ["created_at"] = Time(page.CreatedAt),
            ["refundable"] = page.Status == PageStatus.Paid,
            ["test"] = true,
            ["metadata"] = new JsonObject(page.Metadata.Where(each => each.Key != "url")
                .Select(each => KeyValuePair.Create(each.Key, (JsonNode?)each.Value))),
        };
        if (page.Status == PageStatus.Open)
        {
            payment["confirmation"] = new JsonObject
            {
                ["type"] = "redirect",
                ["return_url"] = page.ReturnUrl,
                ["confirmation_url"] = page.Metadata["url"],
            };
        }

        if (page.PaidAt is { } at)
        {
            payment["captured_at"] = Time(at);
        }

        return payment;
    }

    public static JsonObject Refund(Refund refund, Page page) => new()
    {
        ["id"] = refund.Id,
        ["payment_id"] = refund.Charge,
        ["status"] = refund.HasFailed ? "canceled" : "succeeded",
        ["amount"] = Amount(refund.AmountMinor, page.Currency),
        ["description"] = refund.Description,
        ["created_at"] = Time(page.PaidAt ?? page.CreatedAt),
    };

    public static JsonObject Error(string code, string words) => new()
    {
        ["type"] = "error",
        ["id"] = Ids.Uuid(),
        ["code"] = code,
        ["description"] = words,
    };

    private static JsonObject Amount(long minor, string currency) => new()
    {
        ["value"] = string.Create(CultureInfo.InvariantCulture, $"{minor / 100}.{minor % 100:00}"),
        ["currency"] = currency,
    };

    private static string Time(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
