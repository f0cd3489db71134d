using System.Collections.Immutable;
using LytSlot.Marking;
using LytSlot.Orders;
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

    internal sealed record FeeSet(int Before, int BasisPoints) : TenantEvent;

    internal sealed record PlanSet(Plan Before, Plan Plan) : TenantEvent;

    internal sealed record Suspended(string? Reason) : TenantEvent;

    internal sealed record Resumed : TenantEvent;

    internal sealed record MarkingSet(MarkingPolicy Policy) : TenantEvent;

    internal sealed record RefundsSet(ImmutableArray<RefundStep> Steps) : TenantEvent;
}
