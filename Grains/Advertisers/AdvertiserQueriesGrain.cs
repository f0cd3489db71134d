using LytSlot.Advertisers;
using LytSlot.Grains.Queries;
using LytSlot.Queries;
using Orleans.Concurrency;

namespace LytSlot.Grains.Advertisers;

/// <summary>Asks the database for what the caller may see of advertisers, and the database checks again.</summary>
[GrainType("advertiser-queries"), StatelessWorker]
internal sealed class AdvertiserQueriesGrain(IAdvertiserLists advertisers) : Grain, IAdvertiserQueries
{
    public async Task<Outcome<AdvertiserPage>> OfTenant(AdvertiserFilter filter, Page page, CancellationToken cancel) =>
        Callers.Current.AsMember() is not { } tenant ? Callers.MemberNeeded
        : (PageRules.Objection(page) ?? AdvertiserRules.Objection(filter)) is { } refusal ? refusal
        : await advertisers.OfTenant(tenant, filter, page, cancel) is { } found ? found
        : PageRules.BadPage;

    public async Task<Outcome<AdvertiserRow>> Find(long advertiser, CancellationToken cancel) =>
        Callers.Current.AsMember() is not { } tenant ? Callers.MemberNeeded
        : await advertisers.Find(tenant, advertiser, cancel) is { } found ? found
        : AdvertiserRefusals.NotFound;
}
