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

    /// <summary>The public catalogue. Refuses with <c>query.bad_page</c>.</summary>
    /// <remarks>Callers: anyone.</remarks>
    [Alias("Catalogue")]
    Task<Outcome<CataloguePage>> Catalogue(Page page, CancellationToken cancel);
}
