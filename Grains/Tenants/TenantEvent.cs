using LytSlot.Tenants;

namespace LytSlot.Grains.Tenants;

/// <summary>What happened to a tenant.</summary>
internal abstract record TenantEvent
{
    private TenantEvent()
    {
    }

    internal sealed record Created(Guid Tenant, string Name, string Language, string TimeZone, TenantMember Owner)
        : TenantEvent;

    internal sealed record ChannelAdded(long Channel) : TenantEvent;
}
