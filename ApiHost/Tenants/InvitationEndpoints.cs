using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Tenants;

/// <summary>HTTP face of invitations into a tenant.</summary>
internal static class InvitationEndpoints
{
    public static RouteGroupBuilder MapInvitations(this IEndpointRouteBuilder routes)
    {
        var invitations = routes.MapGroup("/tenant/invitations").WithTags("Tenant").AsMember();
        invitations.MapGet("/", ListInvitations).WithName(nameof(ListInvitations))
            .WithSummary("The invitations, latest first. Owners only.")
            .Refuses("tenant.not_found", "caller.role_too_low", "caller.member_needed");
        invitations.MapPut("/{id:guid}", Invite).WithName(nameof(Invite))
            .WithSummary("Invites somebody by a link that is good once; the id is the asker's own. Owners only.")
            .Refuses(
                "tenant.not_found",
                "member.bad_role",
                "member.too_many",
                "invitation.too_many",
                "invitation.mismatch",
                "caller.role_too_low",
                "caller.member_needed")
            .TakesBody();
        invitations.MapDelete("/{id:guid}", RevokeInvitation).WithName(nameof(RevokeInvitation))
            .WithSummary("Takes an invitation back. Owners only.")
            .Refuses(
                "tenant.not_found",
                "invitation.not_found",
                "invitation.used",
                "caller.role_too_low",
                "caller.member_needed");
        return invitations;
    }

    private static async Task<Results<Ok<InvitationsResponse>, ProblemHttpResult>> ListInvitations(
        RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Team(tenant).Invitations()).ToHttp(InvitationsResponse.From);

    private static async Task<Results<Ok<InvitationResponse>, ProblemHttpResult>> Invite(
        Guid id, InvitationRequest body, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Team(tenant).Invite(id, body.Role)).ToHttp(InvitationResponse.From);

    private static async Task<Results<Ok<InvitationResponse>, ProblemHttpResult>> RevokeInvitation(
        Guid id, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Team(tenant).Revoke(id)).ToHttp(InvitationResponse.From);
}
