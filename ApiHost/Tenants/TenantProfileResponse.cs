using LytSlot.Tenants;

namespace LytSlot.ApiHost.Tenants;

/// <summary>A tenant, to its members.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Name.</param>
/// <param name="Language"><c>ru</c> or <c>en</c>.</param>
/// <param name="TimeZone">IANA zone.</param>
/// <param name="Plan">What it has subscribed to.</param>
/// <param name="FeeBasisPoints">The platform's fee in hundredths of a percent.</param>
/// <param name="Suspended">Stopped by an admin.</param>
/// <param name="Members">How many there are.</param>
/// <param name="Channels">How many there are.</param>
internal sealed record TenantProfileResponse(
    Guid Id,
    string Name,
    string Language,
    string TimeZone,
    Plan Plan,
    int FeeBasisPoints,
    bool Suspended,
    int Members,
    int Channels)
{
    public static TenantProfileResponse From(TenantView tenant) => new(
        tenant.Id,
        tenant.Name,
        tenant.Language,
        tenant.TimeZone,
        tenant.Plan,
        tenant.FeeBasisPoints,
        tenant.Suspended,
        tenant.Members.Length,
        tenant.Channels.Length);
}
