namespace LytSlot.Chaos.Reckoning;

/// <summary>What the database says.</summary>
internal sealed record BookRecord(
    IReadOnlyList<OrderRow> Orders, IReadOnlyList<OrderFact> Facts, IReadOnlyList<LedgerLine> Ledger);
