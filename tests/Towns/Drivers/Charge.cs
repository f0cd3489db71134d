namespace LytSlot.Towns.Drivers;

/// <summary>Stars that moved.</summary>
internal sealed record Charge(
    string Id, long UserId, long TotalAmount, DateTimeOffset PaidAt, DateTimeOffset? RefundedAt);
