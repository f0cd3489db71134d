using System.Collections.Immutable;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Dashboard;
using LytSlot.ApiHost.Problems;
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
        users.MapGet("/sessions", ListSessions).WithName(nameof(ListSessions))
            .WithSummary("Where the person is signed in, the last used first; at most 20.");
        users.MapDelete("/sessions", EndOtherSessions).WithName(nameof(EndOtherSessions))
            .WithSummary("Signs out everywhere but where this is asked from.");
        users.MapDelete("/sessions/{session:guid}", EndSession).WithName(nameof(EndSession))
            .WithSummary("Signs out there: no more tokens are given, and those that were are good for 15 minutes.");
        return users;
    }

    /// <summary>The grain of who is signed in.</summary>
    public static IUserGrain Me(this IGrainFactory grains, HttpContext context) =>
        grains.GetGrain<IUserGrain>(new UserKey(
            context.User.Id() ?? throw new InvalidOperationException("Nobody is signed in.")).ToString());

    private static async Task<Ok<SessionsResponse>> ListSessions(HttpContext context, IGrainFactory grains)
    {
        var own = context.User.SessionId();
        return TypedResults.Ok(new SessionsResponse(
            [.. (await grains.Me(context).Sessions()).Select(one => SessionResponse.From(one, own))]));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> EndSession(
        Guid session, HttpContext context, IGrainFactory grains) =>
        (await grains.Me(context).EndSession(session)).Refusal is { } refusal
            ? refusal.ToProblem()
            : TypedResults.NoContent();

    private static async Task<Results<NoContent, ProblemHttpResult>> EndOtherSessions(
        HttpContext context, IGrainFactory grains) =>
        (await grains.Me(context).EndOtherSessions(context.User.SessionId())).Refusal is { } refusal
            ? refusal.ToProblem()
            : TypedResults.NoContent();

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
