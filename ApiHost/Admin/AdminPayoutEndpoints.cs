using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Orders;
using LytSlot.ApiHost.Problems;
using LytSlot.ApiHost.Requests;
using LytSlot.Payouts;
using LytSlot.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Admin;

/// <summary>What the platform's admins do about payouts.</summary>
internal static class AdminPayoutEndpoints
{
    private static readonly string[] Common = ["payout.not_found", "payout.wrong_status", "caller.admin_needed"];

    public static RouteGroupBuilder MapAdminPayouts(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/admin").WithTags("Admin").AsAdmin();
        admin.MapGet("/payouts", ListAllPayouts).WithName(nameof(ListAllPayouts))
            .WithSummary("Every tenant's payouts in one status, latest first.")
            .Refuses("query.bad_page", "caller.admin_needed");
        admin.MapPost("/tenants/{tenant:guid}/payouts/{id:guid}/confirm", ConfirmPayout)
            .WithName(nameof(ConfirmPayout)).WithSummary("The money was sent; the owner is told.").Refuses(Common);
        admin.MapPost("/tenants/{tenant:guid}/payouts/{id:guid}/reject", RejectPayout)
            .WithName(nameof(RejectPayout))
            .WithSummary("The money is not sent and available again; the owner is told.")
            .Refuses([.. Common, "payout.bad_reason"]).TakesBody();
        return admin;
    }

    private static async Task<Results<Ok<PageResponse<AdminPayoutResponse>>, ValidationProblem, ProblemHttpResult>>
        ListAllPayouts([AsParameters] AllPayoutsRequest wanted, IGrainFactory grains, CancellationToken cancel)
    {
        if (!Enum.TryParse<PayoutStatus>(wanted.Status, ignoreCase: true, out var status)
            || status is PayoutStatus.None
            || !status.ToString().Equals(wanted.Status, StringComparison.OrdinalIgnoreCase))
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["status"] = ["There is no such status."],
            });
        }

        var outcome = await grains.GetGrain<IPayoutQueries>(QueryKey.Only)
            .OfAll(status, new Page(wanted.After, wanted.Limit), cancel);
        return outcome.Succeeded
            ? TypedResults.Ok(new PageResponse<AdminPayoutResponse>(
                [.. outcome.Value.Payouts.Select(AdminPayoutResponse.From)], outcome.Value.Next))
            : outcome.Refusal.ToProblem();
    }

    private static async Task<Results<Ok<AdminPayoutResponse>, ProblemHttpResult>> ConfirmPayout(
        Guid tenant, Guid id, IGrainFactory grains) =>
        (await grains.Payout(tenant, id).Confirm()).ToHttp(AdminPayoutResponse.From);

    private static async Task<Results<Ok<AdminPayoutResponse>, ProblemHttpResult>> RejectPayout(
        Guid tenant, Guid id, IGrainFactory grains, ReasonRequest? body = null) =>
        (await grains.Payout(tenant, id).Reject(body?.Reason)).ToHttp(AdminPayoutResponse.From);

    private static IPayoutGrain Payout(this IGrainFactory grains, Guid tenant, Guid id) =>
        grains.GetGrain<IPayoutGrain>(new PayoutKey(tenant, id).ToString());
}

/// <summary>Which payouts, and which part of their list.</summary>
/// <param name="Status">Only these: <c>requested</c>, <c>confirmed</c> or <c>rejected</c>.</param>
/// <param name="After">The member <c>next</c> of the page before; absent for the first page.</param>
/// <param name="Limit">How many rows, 1 to 100.</param>
public sealed record AllPayoutsRequest(
    [property: DefaultValue("requested")] string Status = "requested",
    [property: MaxLength(256)] string? After = null,
    [property: Range(1, 100), DefaultValue(50)] int Limit = 50);
