using LytSlot.Grains.Queries;
using LytSlot.Queries;
using LytSlot.Tenants;
using Orleans.Concurrency;

namespace LytSlot.Grains.Tenants;

/// <summary>Asks the database for what admins may see of tenants.</summary>
[GrainType("tenant-queries"), StatelessWorker]
internal sealed class TenantQueriesGrain(ITenantLists tenants, TimeProvider time) : Grain, ITenantQueries
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(30);

    public async Task<Outcome<TenantPage>> OfAll(Page page, CancellationToken cancel) =>
        Callers.Current.Kind is not CallerKind.Admin ? Callers.AdminNeeded
        : PageRules.Objection(page) is { } refusal ? refusal
        : await tenants.OfAll(time.GetUtcNow() - Recent, page, cancel) is { } found ? found
        : PageRules.BadPage;
}
