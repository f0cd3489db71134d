using LytSlot.Queries;
using Orleans.Concurrency;

namespace LytSlot.Grains.Queries;

/// <summary>Asks the database for what the caller may see of promo codes, and the database checks again.</summary>
[GrainType("promo-code-queries"), StatelessWorker]
internal sealed class PromoCodeQueriesGrain(IPromoCodeLists codes) : Grain, IPromoCodeQueries
{
    public async Task<Outcome<PromoCodePage>> OfTenant(Page page, CancellationToken cancel) =>
        Callers.Current.AsMember() is not { } tenant ? Callers.MemberNeeded
        : PageRules.Objection(page) is { } refusal ? refusal
        : await codes.OfTenant(tenant, page, cancel) is { } found ? found
        : PageRules.BadPage;
}
