using LytSlot.Queries;

namespace LytSlot.Tenants;

/// <summary>Lists of tenants, straight from the database. Key: <see cref="QueryKey.Only"/>.</summary>
[Alias("lyt.ITenantQueries")]
public interface ITenantQueries : IGrainWithStringKey
{
    /// <summary>
    /// All tenants, the newest first. Refuses with <c>caller.admin_needed</c>, <c>query.bad_page</c>.
    /// </summary>
    /// <remarks>Callers: admins.</remarks>
    [Alias("OfAll")]
    Task<Outcome<TenantPage>> OfAll(Page page, CancellationToken cancel);
}
