using LytSlot.Audit;
using LytSlot.Queries;

namespace LytSlot.Grains.Audit;

/// <summary>What happened in tenants, read as the reader role under row-level security.</summary>
internal interface IAuditLog
{
    /// <summary>Entries of a tenant, latest first; null when the cursor is not one of ours.</summary>
    Task<AuditPage?> Log(Guid tenant, AuditFilter filter, Page page, CancellationToken cancel);

    /// <summary>
    /// What happened to a tenant's orders, channels and payouts from an instant on, earliest first; null when the
    /// cursor is not one of ours.
    /// </summary>
    Task<AuditPage?> Since(Guid tenant, DateTimeOffset from, Page page, CancellationToken cancel);
}
