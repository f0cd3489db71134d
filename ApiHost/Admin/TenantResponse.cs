using System.Collections.Immutable;
using LytSlot.Tenants;

namespace LytSlot.ApiHost.Admin;

/// <summary>A tenant.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Name.</param>
/// <param name="Language"><c>ru</c> or <c>en</c>.</param>
/// <param name="TimeZone">IANA zone.</param>
/// <param name="Plan">What it has subscribed to.</param>
/// <param name="FeeBasisPoints">Platform fee in hundredths of a percent.</param>
/// <param name="Suspended">Nothing can be booked.</param>
/// <param name="Channels">Telegram chat ids of its channels.</param>
internal sealed record TenantResponse(
    Guid Id,
    string Name,
    string Language,
    string TimeZone,
    Plan Plan,
    int FeeBasisPoints,
    bool Suspended,
    ImmutableArray<long> Channels)
{
    public static TenantResponse From(TenantView tenant) => new(
        tenant.Id,
        tenant.Name,
        tenant.Language,
        tenant.TimeZone,
        tenant.Plan,
        tenant.FeeBasisPoints,
        tenant.Suspended,
        tenant.Channels);
}
