using System.Collections.Immutable;

namespace LytSlot.Accounting;

/// <summary>A page of a ledger, latest line first.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
[GenerateSerializer, Immutable, Alias("lyt.LedgerPage")]
public sealed record LedgerPage(
    [property: Id(0)] ImmutableArray<LedgerLine> Lines,
    [property: Id(1)] string? Next);
