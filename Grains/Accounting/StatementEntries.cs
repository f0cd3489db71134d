using System.Collections.Immutable;

namespace LytSlot.Grains.Accounting;

/// <summary>A page of a month's entries, in the order of time.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
internal sealed record StatementEntries(ImmutableArray<StatementEntry> Entries, string? Next);
