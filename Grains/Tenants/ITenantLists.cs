using LytSlot.Queries;
using LytSlot.Tenants;

namespace LytSlot.Grains.Tenants;

/// <summary>Lists of tenants, from the database.</summary>
internal interface ITenantLists
{
    /// <summary>All of them, by id from the highest; null when the cursor is not one of ours.</summary>
    /// <param name="since">Orders whose slots start then or later are recent.</param>
    /// <param name="page">Which part.</param>
    /// <param name="cancel">Ends it.</param>
    Task<TenantPage?> OfAll(DateTimeOffset since, Page page, CancellationToken cancel);
}
