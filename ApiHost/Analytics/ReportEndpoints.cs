using LytSlot.Analytics;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.Orders;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Analytics;

/// <summary>How a post did, for the channel's side.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        var orders = routes.MapGroup("/orders/{id:guid}").WithTags("Analytics").AsMember(ApiKeyScopes.Orders);
        orders.MapGet("/report", ReadReport).WithName(nameof(ReadReport))
            .WithSummary("How the post of an order did: clicks, reactions, subscribers, views.")
            .Refuses("order.not_found", "placement.not_published", "caller.member_needed");
        orders.MapPut("/views", EnterViews).WithName(nameof(EnterViews))
            .WithSummary("Keeps the views that were read somewhere, with their source; the latest count.")
            .Refuses(
                "order.not_found",
                "placement.not_published",
                "placement.bad_views",
                "caller.role_too_low",
                "caller.member_needed")
            .TakesBody();
    }

    private static async Task<Results<Ok<ReportResponse>, ProblemHttpResult>> ReadReport(
        Guid id, RequestTenant tenant, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.Placement(tenant, id).Report(cancel)).ToHttp(ReportResponse.From);

    private static async Task<Results<Ok<ReportResponse>, ProblemHttpResult>> EnterViews(
        Guid id, ViewsRequest body, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Placement(tenant, id).EnterViews(body.ToViews())).ToHttp(ReportResponse.From);

    private static IPlacementGrain Placement(this IGrainFactory grains, RequestTenant tenant, Guid id) =>
        grains.GetGrain<IPlacementGrain>(new PlacementKey(new OrderKey(tenant.Id, id)).ToString());
}
