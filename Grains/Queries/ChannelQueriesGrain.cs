using LytSlot.Queries;
using Orleans.Concurrency;

namespace LytSlot.Grains.Queries;

/// <summary>Asks the database for what the caller may see of channels, and the database checks again.</summary>
[GrainType("channel-queries"), StatelessWorker]
internal sealed class ChannelQueriesGrain(IChannelLists channels) : Grain, IChannelQueries
{
    public async Task<Outcome<ChannelPage>> OfTenant(Page page, CancellationToken cancel)
    {
        if (Callers.Current.AsMember() is not { } tenant)
        {
            return Callers.MemberNeeded;
        }

        return PageRules.Objection(page) is { } refusal ? refusal
            : await channels.OfTenant(tenant, page, cancel) is { } found ? found
            : PageRules.BadPage;
    }

    public async Task<Outcome<CataloguePage>> Catalogue(Page page, CancellationToken cancel) =>
        PageRules.Objection(page) is { } refusal ? refusal
        : await channels.Catalogue(page, cancel) is { } found ? found
        : PageRules.BadPage;
}
