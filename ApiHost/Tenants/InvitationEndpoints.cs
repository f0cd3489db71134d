using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Confirmations;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.Confirmations;
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
            .WithSummary("Makes a link that is good once, when you say yes in the bot. Owners only.")
            .Refuses(
                "confirmation.not_found",
                "confirmation.mismatch",
                "member.bad_role",
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

    private static Task<Results<Accepted<ConfirmationResponse>, ProblemHttpResult>> Invite(
        Guid id, InvitationRequest body, RequestTenant tenant, IGrainFactory grains) =>
        grains.Confirmed(tenant, id, new(ActKind.Invite, id, Role: body.Role));

    private static async Task<Results<Ok<InvitationResponse>, ProblemHttpResult>> RevokeInvitation(
        Guid id, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Team(tenant).Revoke(id)).ToHttp(InvitationResponse.From);
}
