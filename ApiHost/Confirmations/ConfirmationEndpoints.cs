using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.Confirmations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Confirmations;

/// <summary>What waits for a second confirmation in the bot.</summary>
internal static class ConfirmationEndpoints
{
    public static RouteGroupBuilder MapConfirmations(this IEndpointRouteBuilder routes)
    {
        var confirmations = routes.MapGroup("/confirmations").WithTags("Confirmations").AsMember(ApiKeyScopes.Money);
        confirmations.MapGet("/{id:guid}", ReadConfirmation).WithName(nameof(ReadConfirmation))
            .WithSummary("Where something that you asked for stands.")
            .Refuses("confirmation.not_found", "caller.member_needed");
        return confirmations;
    }

    /// <summary>Asks for it; done when the person says yes in the bot.</summary>
    public static async Task<Results<Accepted<ConfirmationResponse>, ProblemHttpResult>> Confirmed(
        this IGrainFactory grains, RequestTenant tenant, Guid id, ConfirmedAct act)
    {
        var asked = await grains.Confirmation(tenant, id).Ask(act);
        return asked.Succeeded ? asked.Value.ToAccepted() : asked.Refusal.ToProblem();
    }

    /// <summary>That it waits, and where it can be asked for.</summary>
    public static Accepted<ConfirmationResponse> ToAccepted(this ConfirmationView asked) => TypedResults.Accepted(
        $"/api/v1/confirmations/{asked.Key.Confirmation}", ConfirmationResponse.From(asked));

    private static async Task<Results<Ok<ConfirmationResponse>, ProblemHttpResult>> ReadConfirmation(
        Guid id, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Confirmation(tenant, id).Read()).ToHttp(ConfirmationResponse.From);

    /// <summary>The grain of a confirmation.</summary>
    public static IConfirmationGrain Confirmation(this IGrainFactory grains, RequestTenant tenant, Guid id) =>
        grains.GetGrain<IConfirmationGrain>(new ConfirmationKey(tenant.Id, id).ToString());
}
