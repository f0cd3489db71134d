using LytSlot.Audit;
using LytSlot.Grains.Queries;
using LytSlot.Queries;
using Orleans.Concurrency;

namespace LytSlot.Grains.Audit;

/// <summary>Asks the database for what happened in the caller's tenant, and the database checks again.</summary>
[GrainType("audit-queries"), StatelessWorker]
internal sealed class AuditQueriesGrain(IAuditLog log) : Grain, IAuditQueries
{
    public async Task<Outcome<AuditPage>> Log(AuditFilter filter, Page page, CancellationToken cancel)
    {
        var caller = Callers.Current;
        if (caller.AsMember() is not { } tenant)
        {
            return Callers.MemberNeeded;
        }

        return caller.Role < Role.Owner ? Callers.RoleTooLow
            : PageRules.Objection(page) is { } refusal ? refusal
            : await log.Log(tenant, filter, page, cancel) is { } found ? found
            : PageRules.BadPage;
    }

    public async Task<Outcome<AuditPage>> Since(DateTimeOffset from, Page page, CancellationToken cancel)
    {
        if (Callers.Current.AsMember() is not { } tenant)
        {
            return Callers.MemberNeeded;
        }

        return PageRules.Objection(page) is { } refusal ? refusal
            : await log.Since(tenant, from, page, cancel) is { } found ? found
            : PageRules.BadPage;
    }
}
