namespace LytSlot.Accounting;

/// <summary>One line of a tenant's ledger.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Order">Id of the order that caused it; null when a payout did.</param>
/// <param name="Payout">Id of the payout that caused it; null when an order did.</param>
/// <param name="Sequence">Number within that order or payout, from 1.</param>
/// <param name="Entry">The lines of one entry and currency sum to zero.</param>
/// <param name="Account">Whose money.</param>
/// <param name="Amount">What the account gains; negative when it loses.</param>
[GenerateSerializer, Immutable, Alias("lyt.LedgerLine")]
public sealed record LedgerLine(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] Guid? Order,
    [property: Id(2)] Guid? Payout,
    [property: Id(3)] long Sequence,
    [property: Id(4)] long Entry,
    [property: Id(5)] Account Account,
    [property: Id(6)] Money Amount);
