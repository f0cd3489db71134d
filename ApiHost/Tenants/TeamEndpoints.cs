using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.Tenants;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Tenants;

/// <summary>HTTP face of a tenant and its members.</summary>
internal static class TeamEndpoints
{
    public static RouteGroupBuilder MapTeam(this IEndpointRouteBuilder routes)
    {
        var tenant = routes.MapGroup("/tenant").WithTags("Tenant").AsMember();
        tenant.MapGet("/", ReadTenant).WithName(nameof(ReadTenant)).WithSummary("The tenant the token acts for.")
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
            .WithSummary("Gives a member another role. Owners only.")
            .Refuses(
                "tenant.not_found",
                "member.not_found",
                "member.bad_role",
                "member.last_owner",
                "caller.role_too_low",
                "caller.member_needed")
            .TakesBody();
        tenant.MapDelete("/members/{user:long}", RemoveMember).WithName(nameof(RemoveMember))
            .WithSummary("Takes a member out. Owners only; every member takes out themselves.")
            .Refuses(
                "tenant.not_found",
                "member.not_found",
                "member.last_owner",
                "caller.role_too_low",
                "caller.member_needed");
        return tenant;
    }

    private static async Task<Results<Ok<TenantProfileResponse>, ProblemHttpResult>> ReadTenant(
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

    private static async Task<Results<Ok<MembersResponse>, ProblemHttpResult>> SetMemberRole(
        long user, MemberRoleRequest body, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Team(tenant).SetRole(user, body.Role, Guid.CreateVersion7())).ToHttp(MembersResponse.From);

    private static async Task<Results<Ok<MembersResponse>, ProblemHttpResult>> RemoveMember(
        long user, HttpContext context, RequestTenant tenant, IGrainFactory grains) =>
        (user == context.User.Id()
            ? await grains.Team(tenant).Leave()
            : await grains.Team(tenant).Remove(user, Guid.CreateVersion7()))
        .ToHttp(MembersResponse.From);

    internal static ITeamGrain Team(this IGrainFactory grains, RequestTenant tenant) =>
        grains.GetGrain<ITeamGrain>(new TenantKey(tenant.Id).ToString());
}
