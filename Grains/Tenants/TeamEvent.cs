using LytSlot.Tenants;

namespace LytSlot.Grains.Tenants;

/// <summary>What happened to a tenant's people.</summary>
internal abstract record TeamEvent
{
    private TeamEvent()
    {
    }

    internal sealed record Described(TenantProfile Profile) : TeamEvent;

    internal sealed record RoleSet(TenantMember Before, Role Role, long By, Guid Id) : TeamEvent;

    internal sealed record MemberRemoved(TenantMember Member, long By, Guid Id) : TeamEvent;

    internal sealed record MemberLeft(TenantMember Member) : TeamEvent;

    internal sealed record Invited(Invitation Invitation) : TeamEvent;

    internal sealed record InvitationRevoked(Invitation Invitation) : TeamEvent;

    internal sealed record MemberJoined(Invitation Invitation, TenantMember Member) : TeamEvent;

    /// <summary>No fact for the record: it changes nothing but what is outstanding.</summary>
    internal sealed record Known(long User, int Version) : TeamEvent;

    /// <summary>No fact for the record: it changes nothing but what is outstanding.</summary>
    internal sealed record Told(int Number) : TeamEvent;
}
