using LytSlot.Queries;

namespace LytSlot.Advertisers;

/// <summary>
/// Lists of advertisers, straight from the database under row-level security. Key: <see cref="QueryKey.Only"/>.
/// </summary>
[Alias("lyt.IAdvertiserQueries")]
public interface IAdvertiserQueries : IGrainWithStringKey
{
    /// <summary>
    /// Who ever placed an order with the caller's tenant or was put on one of its lists, by their id. Refuses with
    /// <c>caller.member_needed</c>, <c>query.bad_page</c>, <c>advertiser.bad_name</c>.
    /// </summary>
    /// <remarks>Callers: members.</remarks>
    [Alias("OfTenant")]
    Task<Outcome<AdvertiserPage>> OfTenant(AdvertiserFilter filter, Page page, CancellationToken cancel);

    /// <summary>
    /// One of them. Refuses with <c>caller.member_needed</c>, <c>advertiser.not_found</c>.
    /// </summary>
    /// <remarks>Callers: members.</remarks>
    [Alias("Find")]
    Task<Outcome<AdvertiserRow>> Find(long advertiser, CancellationToken cancel);
}
