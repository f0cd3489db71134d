namespace LytSlot.PaymentStandIn.State;

/// <summary>Money that went back.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="Charge">Of which charge.</param>
/// <param name="AmountMinor">How much.</param>
/// <param name="Metadata">Stripe's metadata.</param>
/// <param name="Description">YooKassa's description.</param>
/// <param name="IdempotencyKey">The key it was made with; null when made by hand.</param>
/// <param name="HasFailed">Whether it came to nothing, and the money is with the charge again.</param>
public sealed record Refund(
    string Id,
    string Charge,
    long AmountMinor,
    Dictionary<string, string> Metadata,
    string? Description,
    string? IdempotencyKey,
    bool HasFailed = false);
