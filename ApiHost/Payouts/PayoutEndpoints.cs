using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Confirmations;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.ApiHost.Requests;
using LytSlot.Payouts;
using LytSlot.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Payouts;

/// <summary>HTTP face of payouts, for those whose money it is.</summary>
internal static class PayoutEndpoints
{
    public static RouteGroupBuilder MapPayouts(this IEndpointRouteBuilder routes)
    {
        var payouts = routes.MapGroup("/payouts").WithTags("Payouts").AsMember(ApiKeyScopes.Money);
        payouts.MapGet("/", ListPayouts).WithName(nameof(ListPayouts))
            .WithSummary("The tenant's payouts, latest first.").Refuses("query.bad_page", "caller.member_needed");
        payouts.MapGet("/{id:guid}", ReadPayout).WithName(nameof(ReadPayout)).WithSummary("A payout as it is.")
            .Refuses("payout.not_found", "caller.member_needed");
        payouts.MapPut("/{id:guid}", RequestPayout).WithName(nameof(RequestPayout))
            .WithSummary("Asks for money, once you say yes in the bot; the id is the asker's own: a repeat asks once.")
            .Refuses(
                "payout.bad_amount",
                "payout.bad_destination",
                "confirmation.not_found",
                "confirmation.mismatch",
                "caller.role_too_low",
                "caller.member_needed")
            .TakesBody();
        return payouts;
    }

    private static async Task<Results<Ok<PageResponse<PayoutResponse>>, ProblemHttpResult>> ListPayouts(
        [AsParameters] PageRequest page, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.GetGrain<IPayoutQueries>(QueryKey.Only).OfTenant(page.ToPage(), cancel))
        .ToHttp(found => new PageResponse<PayoutResponse>([.. found.Payouts.Select(PayoutResponse.From)], found.Next));

    private static async Task<Results<Ok<PayoutResponse>, ProblemHttpResult>> ReadPayout(
        Guid id, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Payout(tenant, id).Read()).ToHttp(PayoutResponse.From);

    private static Task<Results<Accepted<ConfirmationResponse>, ProblemHttpResult>> RequestPayout(
        Guid id, PayoutRequest body, RequestTenant tenant, IGrainFactory grains) =>
        grains.Confirmed(tenant, id, body.ToAct(id));

    private static IPayoutGrain Payout(this IGrainFactory grains, RequestTenant tenant, Guid id) =>
        grains.GetGrain<IPayoutGrain>(new PayoutKey(tenant.Id, id).ToString());
}
