using System.Collections.Immutable;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Dashboard;
using LytSlot.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Users;

/// <summary>The person who is signed in.</summary>
internal static class UserEndpoints
{
    public static RouteGroupBuilder MapUsers(this IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("/me").WithTags("Me").AsSignedIn();
        users.MapGet("/", ReadMe).WithName(nameof(ReadMe)).WithSummary("Who is signed in, and as what.");
        return users;
    }

    private static async Task<Ok<MeResponse>> ReadMe(HttpContext context, IGrainFactory grains, AdminSettings admins)
    {
        var caller = context.User.ToCaller() ?? throw new InvalidOperationException("Nobody is signed in.");
        var id = caller.UserId ?? throw new InvalidOperationException("Somebody without an id is signed in.");
        var user = await grains.GetGrain<IUserGrain>(new UserKey(id).ToString()).Read();
        return TypedResults.Ok(new MeResponse(
            id,
            user.Language,
            caller.Tenant,
            caller.Tenant is null ? null : caller.Role,
            admins.Has(id),
            [.. user.Memberships.Select(place => new MembershipResponse(place.Tenant, place.Name, place.Role))]));
    }
}

/// <summary>The person who is signed in.</summary>
/// <param name="UserId">Telegram user id.</param>
/// <param name="Language"><c>ru</c>, <c>en</c>, or null when never chosen.</param>
/// <param name="Tenant">Whom the token acts for; null: nobody.</param>
/// <param name="Role">The role there.</param>
/// <param name="IsAdmin">Whether the person is an admin of the platform.</param>
/// <param name="Memberships">All tenants the person could act for.</param>
internal sealed record MeResponse(
    long UserId,
    string? Language,
    Guid? Tenant,
    Role? Role,
    bool IsAdmin,
    ImmutableArray<MembershipResponse> Memberships);

/// <summary>A person's place in a tenant.</summary>
internal sealed record MembershipResponse(Guid Tenant, string Name, Role Role);
