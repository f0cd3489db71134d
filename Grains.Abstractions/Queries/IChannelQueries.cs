using LytSlot.Channels;

namespace LytSlot.Queries;

/// <summary>
/// Lists of channels, straight from the database under row-level security. Stateless; key <c>queries</c>.
/// </summary>
[Alias("lyt.IChannelQueries")]
public interface IChannelQueries : IGrainWithStringKey
{
    /// <summary>The tenant's channels. Refuses with <c>query.bad_page</c>.</summary>
    /// <remarks>Callers: members, of whose tenant it is.</remarks>
    [Alias("OfTenant")]
    Task<Outcome<ChannelPage>> OfTenant(Page page, CancellationToken cancel);

    /// <summary>
    /// What the public catalogue has: channels that sell, of tenants that may. Refuses with <c>query.bad_page</c>,
    /// <c>query.bad_filter</c>.
    /// </summary>
    /// <remarks>Callers: anyone.</remarks>
    [Alias("Search")]
    Task<Outcome<CataloguePage>> Search(CatalogueFilter filter, Page page, CancellationToken cancel);

    /// <summary>One channel of the public catalogue. Refuses with <c>channel.not_found</c>.</summary>
    /// <remarks>Callers: anyone.</remarks>
    [Alias("Card")]
    Task<Outcome<ChannelCard>> Card(long channel, CancellationToken cancel);

    /// <summary>
    /// The channel of any tenant that has a public name, whatever its case; of several that Telegram once told of with
    /// it the one that was looked at last. Refuses with <c>caller.admin_needed</c>, <c>channel.not_found</c>.
    /// </summary>
    /// <param name="username">Without @.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <remarks>Callers: admins.</remarks>
    [Alias("Named")]
    Task<Outcome<ChannelRow>> Named(string username, CancellationToken cancel);
}
