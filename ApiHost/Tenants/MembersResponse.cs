using System.Collections.Immutable;
using LytSlot.Tenants;

namespace LytSlot.ApiHost.Tenants;

/// <summary>The members of a tenant.</summary>
/// <param name="Members">Up to 50, owners first.</param>
internal sealed record MembersResponse(ImmutableArray<MemberResponse> Members)
{
    public static MembersResponse From(TenantView tenant) => new(
    [
        .. tenant.Members.OrderByDescending(member => member.Role)
            .Select(member => new MemberResponse(member.UserId, member.Role, member.Name)),
    ]);
}

/// <summary>A member.</summary>
/// <param name="UserId">Telegram user id.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Name">How Telegram called them when they joined.</param>
internal sealed record MemberResponse(long UserId, Role Role, string Name);
