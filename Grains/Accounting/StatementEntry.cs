namespace LytSlot.Grains.Accounting;

/// <summary>What one entry of the ledger did to a tenant's own account.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Order">The order; null for a payout.</param>
/// <param name="Payout">The payout; null for an order.</param>
/// <param name="Channel">Title of the order's channel; null when the tenant has it no more.</param>
/// <param name="TenantMinor">What the tenant gained.</param>
/// <param name="PlatformMinor">What the platform gained.</param>
/// <param name="IsOutside">Whether the money went to, or came from, the payer past what is held.</param>
internal sealed record StatementEntry(
    DateTimeOffset At,
    Guid? Order,
    Guid? Payout,
    string? Channel,
    long TenantMinor,
    long PlatformMinor,
    bool IsOutside);
