namespace LytSlot.Accounting;

/// <summary>Which lines of the ledger.</summary>
/// <param name="Month">Only this month of UTC; null: no bound.</param>
/// <param name="Account">Only this account; null: all.</param>
/// <param name="Currency">ISO 4217, or <c>XTR</c>; null: all.</param>
/// <param name="Order">Id of the one order; null: all, payouts among them.</param>
[GenerateSerializer, Immutable, Alias("lyt.LedgerFilter")]
public sealed record LedgerFilter(
    [property: Id(0)] Month? Month,
    [property: Id(1)] Account? Account,
    [property: Id(2)] string? Currency,
    [property: Id(3)] Guid? Order);
