using LytSlot.Tenants;

namespace LytSlot.ApiHost.Admin;

/// <summary>A tenant in the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Name.</param>
/// <param name="Language"><c>ru</c> or <c>en</c>.</param>
/// <param name="Plan">What it has subscribed to.</param>
/// <param name="FeeBasisPoints">Platform fee in hundredths of a percent.</param>
/// <param name="Suspended">Nothing can be booked.</param>
/// <param name="Channels">How many channels it has.</param>
/// <param name="Members">How many members.</param>
/// <param name="RecentOrders">How many of its orders have slots that start in the last 30 days or later.</param>
internal sealed record TenantRowResponse(
    Guid Id,
    string Name,
    string Language,
    Plan Plan,
    int FeeBasisPoints,
    bool Suspended,
    int Channels,
    int Members,
    int RecentOrders)
{
    public static TenantRowResponse Of(TenantRow tenant) => new(
        tenant.Id,
        tenant.Name,
        tenant.Language,
        tenant.Plan,
        tenant.FeeBasisPoints,
        tenant.Suspended,
        tenant.Channels,
        tenant.Members,
        tenant.RecentOrders);
}
