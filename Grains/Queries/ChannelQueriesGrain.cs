using LytSlot.Channels;
using LytSlot.Grains.Channels;
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

    public async Task<Outcome<CataloguePage>> Search(CatalogueFilter filter, Page page, CancellationToken cancel) =>
        (PageRules.Objection(page) ?? CatalogueRules.Objection(filter)) is { } refusal ? refusal
        : await channels.Search(CatalogueRules.Tidy(filter), page, cancel) is { } found ? found
        : PageRules.BadPage;

    public async Task<Outcome<ChannelCard>> Card(long channel, CancellationToken cancel) =>
        await channels.Card(channel, cancel) is { } card ? card : ChannelRules.NotFound;

    public async Task<Outcome<ChannelRow>> Named(string username, CancellationToken cancel) =>
        Callers.Current.Kind is not CallerKind.Admin ? Callers.AdminNeeded
        : await channels.Named(username, cancel) is { } found ? found
        : ChannelRules.NotFound;
}
