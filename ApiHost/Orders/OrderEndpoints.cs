using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.ApiHost.Requests;
using LytSlot.Creatives;
using LytSlot.Orders;
using LytSlot.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Orders;

/// <summary>HTTP face of orders. Each handler: bind, call the grain, map the outcome.</summary>
internal static class OrderEndpoints
{
    private static readonly string[] Work =
        ["order.not_found", "order.wrong_status", "caller.role_too_low", "caller.member_needed"];

    public static RouteGroupBuilder MapOrders(this IEndpointRouteBuilder routes)
    {
        var orders = routes.MapGroup("/orders").WithTags("Orders").AsMember(ApiKeyScopes.Orders);
        orders.MapGet("/", ListOrders).WithName(nameof(ListOrders))
            .WithSummary("The tenant's orders, latest slot first.").Refuses("query.bad_page", "caller.member_needed");
        orders.MapGet("/{id:guid}", ReadOrder).WithName(nameof(ReadOrder))
            .WithSummary("An order with everything that happened to it.")
            .Refuses("order.not_found", "caller.member_needed");
        orders.MapPost("/{id:guid}/approve", ApproveOrder).WithName(nameof(ApproveOrder))
            .WithSummary("Lets a paid order through: it will be published at its slot, as the version that was seen.")
            .Refuses([.. Work, "order.in_moderation", "order.too_late", "order.creative_changed", "marking.missing"])
            .TakesBody();
        orders.MapPost("/{id:guid}/request-changes", RequestChanges).WithName(nameof(RequestChanges))
            .WithSummary("Asks the advertiser for another post; without one in time the order is refused.")
            .Refuses([.. Work, "order.bad_reason", "order.in_moderation", "order.too_late", "order.creative_changed",
                "order.too_many_changes"])
            .TakesBody();
        orders.MapGet("/{id:guid}/creatives/{version:int}", ReadCreative).WithName(nameof(ReadCreative))
            .WithSummary("A version of what the order is to publish.")
            .Refuses("order.not_found", "creative.not_found", "caller.member_needed");
        orders.MapPost("/{id:guid}/reject", RejectOrder).WithName(nameof(RejectOrder))
            .WithSummary("Refuses a paid order; the money goes back.")
            .Refuses([.. Work, "order.bad_reason"])
            .TakesBody();
        orders.MapPost("/{id:guid}/cancel", CancelOrder).WithName(nameof(CancelOrder))
            .WithSummary("Calls off an order that is not being published yet; money paid goes back.")
            .Refuses([.. Work, "order.bad_reason", "order.refund_changed"])
            .TakesBody();
        orders.MapGet("/{id:guid}/cancellation", QuoteCancel).WithName(nameof(QuoteCancel))
            .WithSummary("What would come back if the caller called the order off now.")
            .Refuses(Work);
        return orders;
    }

    /// <summary>An order with its timeline, as the caller may see it.</summary>
    internal static async Task<Results<Ok<OrderDetailResponse>, ProblemHttpResult>> Detail(
        IGrainFactory grains, OrderKey key, CancellationToken cancel)
    {
        var order = await grains.GetGrain<IOrderGrain>(key.ToString()).Read();
        if (!order.Succeeded)
        {
            return order.Refusal.ToProblem();
        }

        var timeline = await grains.GetGrain<IOrderQueries>(QueryKey.Only).Timeline(key, cancel);
        return timeline.ToHttp(found => OrderDetailResponse.From(order.Value, found));
    }

    /// <summary>A version of an order's post, as the caller may see it.</summary>
    internal static async Task<Results<Ok<CreativeResponse>, ProblemHttpResult>> Creative(
        IGrainFactory grains, OrderKey key, int version)
    {
        var order = await grains.GetGrain<IOrderGrain>(key.ToString()).Read();
        if (!order.Succeeded)
        {
            return order.Refusal.ToProblem();
        }

        return order.Value.Creatives.FirstOrDefault(one => one.Number == version) is { } found
            ? (await grains.GetGrain<ICreativeGrain>(found.Creative.ToString()).Read())
                .ToHttp(creative => CreativeResponse.From(found, creative))
            : Problems.Problems.OfCode("creative.not_found", StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<PageResponse<OrderRowResponse>>, ValidationProblem, ProblemHttpResult>>
        ListOrders([AsParameters] ListOrdersRequest wanted, IGrainFactory grains, CancellationToken cancel)
    {
        if (!wanted.TryFilter(out var filter))
        {
            return ListOrdersRequest.NoSuchStatus();
        }

        var outcome = await grains.GetGrain<IOrderQueries>(QueryKey.Only)
            .OfTenant(filter, new Page(wanted.After, wanted.Limit), cancel);
        return outcome.Succeeded
            ? TypedResults.Ok(new PageResponse<OrderRowResponse>(
                [.. outcome.Value.Rows.Select(OrderRowResponse.From)], outcome.Value.Next))
            : outcome.Refusal.ToProblem();
    }

    private static Task<Results<Ok<OrderDetailResponse>, ProblemHttpResult>> ReadOrder(
        Guid id, RequestTenant tenant, IGrainFactory grains, CancellationToken cancel) =>
        Detail(grains, new(tenant.Id, id), cancel);

    private static async Task<Results<Ok<OrderResponse>, ProblemHttpResult>> ApproveOrder(
        Guid id, RequestTenant tenant, IGrainFactory grains, ApproveRequest? body = null) =>
        (await grains.Order(tenant, id).Approve(body?.Version ?? 1)).ToHttp(OrderResponse.From);

    private static async Task<Results<Ok<OrderResponse>, ProblemHttpResult>> RequestChanges(
        Guid id, RequestChangesRequest body, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Order(tenant, id).RequestChanges(body.Words, body.Version)).ToHttp(OrderResponse.From);

    private static Task<Results<Ok<CreativeResponse>, ProblemHttpResult>> ReadCreative(
        Guid id, int version, RequestTenant tenant, IGrainFactory grains) =>
        Creative(grains, new(tenant.Id, id), version);

    private static async Task<Results<Ok<OrderResponse>, ProblemHttpResult>> RejectOrder(
        Guid id, RequestTenant tenant, IGrainFactory grains, ReasonRequest? body = null) =>
        (await grains.Order(tenant, id).Reject(body?.Reason)).ToHttp(OrderResponse.From);

    private static async Task<Results<Ok<OrderResponse>, ProblemHttpResult>> CancelOrder(
        Guid id, RequestTenant tenant, IGrainFactory grains, CancelRequest? body = null) =>
        (await grains.Order(tenant, id).Cancel(body?.Reason, body?.RefundMinor)).ToHttp(OrderResponse.From);

    private static async Task<Results<Ok<CancelQuoteResponse>, ProblemHttpResult>> QuoteCancel(
        Guid id, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Order(tenant, id).QuoteCancel()).ToHttp(CancelQuoteResponse.From);

    private static IOrderGrain Order(this IGrainFactory grains, RequestTenant tenant, Guid id) =>
        grains.GetGrain<IOrderGrain>(new OrderKey(tenant.Id, id).ToString());
}
