using LytSlot.Accounting;
using LytSlot.Queries;

namespace LytSlot.Grains.Accounting;

/// <summary>Tenants' books, read as the reader role under row-level security.</summary>
internal interface IBooks
{
    /// <summary>Lines of a tenant's ledger, latest first; null when the cursor is not one of ours.</summary>
    Task<LedgerPage?> Ledger(Guid tenant, LedgerFilter filter, Page page, CancellationToken cancel);

    /// <summary>A tenant's running totals.</summary>
    Task<Balances> Balances(Guid tenant, CancellationToken cancel);

    /// <summary>What was available to a tenant at both ends of a month.</summary>
    Task<Statement> Statement(Guid tenant, Month month, CancellationToken cancel);

    /// <summary>
    /// Entries of a month that touched the tenant's own account, in the order of time; null when the cursor is not one
    /// of ours.
    /// </summary>
    Task<StatementEntries?> StatementEntries(
        Guid tenant, Month month, string currency, string? after, CancellationToken cancel);
}
