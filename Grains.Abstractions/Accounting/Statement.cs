using System.Collections.Immutable;

namespace LytSlot.Accounting;

/// <summary>What a statement of a month is about; its lines are read by <see cref="IAccountingQueries"/>.</summary>
/// <param name="Currencies">One for each currency that moved up to the month's end, by its code.</param>
[GenerateSerializer, Immutable, Alias("lyt.Statement")]
public sealed record Statement(
    [property: Id(0)] ImmutableArray<StatementTotals> Currencies);
