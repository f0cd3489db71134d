namespace LytSlot.Towns.Drivers;

/// <summary>Stars that moved.</summary>
internal sealed record Charge(
    string Id,
    long UserId,
    string Payload,
    string Currency,
    long TotalAmount,
    DateTimeOffset PaidAt,
    DateTimeOffset? RefundedAt);
