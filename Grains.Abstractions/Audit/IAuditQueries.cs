using LytSlot.Queries;

namespace LytSlot.Audit;

/// <summary>
/// What happened in a tenant, straight from the database under row-level security. Stateless; key <c>queries</c>.
/// </summary>
[Alias("lyt.IAuditQueries")]
public interface IAuditQueries : IGrainWithStringKey
{
    /// <summary>
    /// Who did what in a month, latest first. Refuses with <c>query.bad_page</c>, <c>caller.role_too_low</c>.
    /// </summary>
    /// <remarks>Callers: owners, of whose tenant it is.</remarks>
    [Alias("Log")]
    Task<Outcome<AuditPage>> Log(AuditFilter filter, Page page, CancellationToken cancel);

    /// <summary>
    /// What happened to orders, channels and payouts from an instant on, earliest first. An entry may become visible
    /// some seconds after its time, so whoever follows asks again for the last ones. Refuses with
    /// <c>query.bad_page</c>.
    /// </summary>
    /// <param name="from">First instant asked for.</param>
    /// <param name="page">Which part of it.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <remarks>Callers: members, of whose tenant it is.</remarks>
    [Alias("Since")]
    Task<Outcome<AuditPage>> Since(DateTimeOffset from, Page page, CancellationToken cancel);
}
