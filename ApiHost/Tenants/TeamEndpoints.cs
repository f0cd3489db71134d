using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Confirmations;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.Confirmations;
using LytSlot.Tenants;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LytSlot.ApiHost.Tenants;

/// <summary>HTTP face of a tenant and its members.</summary>
internal static class TeamEndpoints
{
    public static RouteGroupBuilder MapTeam(this IEndpointRouteBuilder routes)
    {
        var tenant = routes.MapGroup("/tenant").WithTags("Tenant").AsMember();
        tenant.MapGet("/", ReadOwnTenant).WithName(nameof(ReadOwnTenant)).WithSummary("The tenant the token acts for.")
            .Refuses("tenant.not_found", "caller.member_needed");
        tenant.MapPut("/", DescribeTenant).WithName(nameof(DescribeTenant))
            .WithSummary("Changes name, language and time zone. Owners only.")
            .Refuses(
                "tenant.not_found",
                "tenant.bad_name",
                "tenant.bad_language",
                "tenant.bad_time_zone",
                "caller.role_too_low",
                "caller.member_needed")
            .TakesBody();
        tenant.MapGet("/members", ListMembers).WithName(nameof(ListMembers))
            .WithSummary("Its members, up to 50, owners first.").Refuses("tenant.not_found", "caller.member_needed");
        tenant.MapPut("/members/{user:long}/role", SetMemberRole).WithName(nameof(SetMemberRole))
            .WithSummary("Gives a member another role, once you say yes in the bot. Owners only.")
            .Refuses(
                "confirmation.not_found",
                "confirmation.mismatch",
                "member.not_found",
                "member.bad_role",
                "caller.role_too_low",
                "caller.member_needed")
            .TakesBody();
        tenant.MapDelete("/members/{user:long}", RemoveMember).WithName(nameof(RemoveMember))
            .WithSummary("Takes a member out, once you say yes in the bot. Owners only; others leave by it at once.")
            .Refuses(
                "tenant.not_found",
                "confirmation.not_found",
                "confirmation.mismatch",
                "member.not_found",
                "caller.role_too_low",
                "caller.member_needed");
        return tenant;
    }

    private static async Task<Results<Ok<TenantProfileResponse>, ProblemHttpResult>> ReadOwnTenant(
        RequestTenant tenant, IGrainFactory grains) =>
        (await grains.GetGrain<ITenantGrain>(new TenantKey(tenant.Id).ToString()).Read())
        .ToHttp(TenantProfileResponse.From);

    private static async Task<Results<Ok<TenantProfileResponse>, ProblemHttpResult>> DescribeTenant(
        TenantProfileRequest body, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Team(tenant).Describe(new(body.Name, body.Language, body.TimeZone)))
        .ToHttp(TenantProfileResponse.From);

    private static async Task<Results<Ok<MembersResponse>, ProblemHttpResult>> ListMembers(
        RequestTenant tenant, IGrainFactory grains) =>
        (await grains.GetGrain<ITenantGrain>(new TenantKey(tenant.Id).ToString()).Read())
        .ToHttp(MembersResponse.From);

    private static Task<Results<Accepted<ConfirmationResponse>, ProblemHttpResult>> SetMemberRole(
        long user,
        MemberRoleRequest body,
        [FromHeader(Name = "Idempotency-Key")] Guid? id,
        RequestTenant tenant,
        IGrainFactory grains) =>
        grains.Confirmed(
            tenant, id ?? Guid.CreateVersion7(), new(ActKind.SetRole, User: user, Role: body.Role));

    private static async Task<Results<Ok<MembersResponse>, Accepted<ConfirmationResponse>, ProblemHttpResult>>
        RemoveMember(
            long user,
            [FromHeader(Name = "Idempotency-Key")] Guid? id,
            HttpContext context,
            RequestTenant tenant,
            IGrainFactory grains)
    {
        // An owner who goes takes more with them than a seat: that is asked, like the removal of anybody.
        if (context.User.ToCaller() is { Role: not Role.Owner } caller && caller.UserId == user)
        {
            var left = await grains.Team(tenant).Leave();
            return left.Succeeded ? TypedResults.Ok(MembersResponse.From(left.Value)) : left.Refusal.ToProblem();
        }

        var asked = await grains.Confirmation(tenant, id ?? Guid.CreateVersion7())
            .Ask(new(ActKind.RemoveMember, User: user));
        return asked.Succeeded ? asked.Value.ToAccepted() : asked.Refusal.ToProblem();
    }

    internal static ITeamGrain Team(this IGrainFactory grains, RequestTenant tenant) =>
        grains.GetGrain<ITeamGrain>(new TenantKey(tenant.Id).ToString());
}
