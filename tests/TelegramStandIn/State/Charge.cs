namespace LytSlot.TelegramStandIn.State;

/// <summary>Stars that went from a person to the bot.</summary>
internal sealed record Charge(
    string Id,
    long UserId,
    int InvoiceMessageId,
    string Payload,
    string Currency,
    long TotalAmount,
    DateTimeOffset PaidAt,
    DateTimeOffset? RefundedAt);
