using System.Collections.Immutable;

namespace LytSlot.Accounting;

/// <summary>A page of a statement's lines of one currency, in the order of time.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
[GenerateSerializer, Immutable, Alias("lyt.StatementPage")]
public sealed record StatementPage(
    [property: Id(0)] ImmutableArray<StatementLine> Lines,
    [property: Id(1)] string? Next);
