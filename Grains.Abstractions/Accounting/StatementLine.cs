namespace LytSlot.Accounting;

/// <summary>One line of a statement.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Kind">Why.</param>
/// <param name="Order">Id of the order; null for a payout's line.</param>
/// <param name="Payout">Id of the payout; null for an order's line.</param>
/// <param name="Channel">Title of the order's channel; null when the tenant has it no more.</param>
/// <param name="AmountMinor">Minor units; negative: less is available.</param>
[GenerateSerializer, Immutable, Alias("lyt.StatementLine")]
public sealed record StatementLine(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] StatementLineKind Kind,
    [property: Id(2)] Guid? Order,
    [property: Id(3)] Guid? Payout,
    [property: Id(4)] string? Channel,
    [property: Id(5)] long AmountMinor);
