using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Orders;
using LytSlot.ApiHost.Problems;
using LytSlot.ApiHost.Requests;
using LytSlot.Orders;
using LytSlot.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Admin;

/// <summary>Orders of all tenants, and what the platform's admins do about them.</summary>
internal static class AdminOrderEndpoints
{
    private static readonly string[] Common = ["order.not_found", "caller.admin_needed"];

    private static readonly string[] Answer =
        [.. Common, "order.wrong_status", "order.not_in_moderation", "order.creative_changed"];

    public static RouteGroupBuilder MapAdminOrders(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/admin").WithTags("Admin").AsAdmin();
        admin.MapGet("/orders", ListAllOrders).WithName(nameof(ListAllOrders))
            .WithSummary("Orders of all tenants, or of one, latest slot first.")
            .Refuses("query.bad_page", "caller.admin_needed");
        var orders = admin.MapGroup("/tenants/{tenant:guid}/orders/{id:guid}");
        orders.MapGet("/", ReadAnyOrder).WithName(nameof(ReadAnyOrder))
            .WithSummary("An order with everything that happened to it, and what the platform's rules found.")
            .Refuses(Common);
        orders.MapGet("/creatives/{version:int}", ReadAnyCreative).WithName(nameof(ReadAnyCreative))
            .WithSummary("A version of what the order is to publish.").Refuses([.. Common, "creative.not_found"]);
        orders.MapPost("/clear", ClearOrder).WithName(nameof(ClearOrder))
            .WithSummary("Lets through what waits for an admin, as the version that was seen: the order goes on.")
            .Refuses([.. Answer, "order.too_late"]).TakesBody();
        orders.MapPost("/refuse", RefuseOrder).WithName(nameof(RefuseOrder))
            .WithSummary("Does not let it through: the order is called off, all money goes back, both sides are told.")
            .Refuses([.. Answer, "order.bad_reason"]).TakesBody();
        orders.MapPost("/hold", HoldOrder).WithName(nameof(HoldOrder))
            .WithSummary("Holds back a paid or scheduled order until an admin lets it through or refuses it.")
            .Refuses([.. Common, "order.wrong_status", "order.bad_reason", "order.too_late"]).TakesBody();
        orders.MapPost("/return", ConfirmReturnOutside).WithName(nameof(ConfirmReturnOutside))
            .WithSummary("Money that its provider refuses to give back was given back by hand.")
            .Refuses("order.not_found", "payment.not_by_hand", "payment.not_found", "caller.admin_needed");
        return admin;
    }

    private static async Task<Results<Ok<PageResponse<AdminOrderResponse>>, ValidationProblem, ProblemHttpResult>>
        ListAllOrders(
            [AsParameters] ListOrdersRequest wanted,
            IGrainFactory grains,
            CancellationToken cancel,
            Guid? tenant = null)
    {
        if (!wanted.TryFilter(out var filter))
        {
            return ListOrdersRequest.NoSuchStatus();
        }

        var outcome = await grains.GetGrain<IOrderQueries>(QueryKey.Only)
            .OfAll(tenant, filter, new Page(wanted.After, wanted.Limit), cancel);
        return outcome.Succeeded
            ? TypedResults.Ok(new PageResponse<AdminOrderResponse>(
                [.. outcome.Value.Rows.Select(AdminOrderResponse.From)], outcome.Value.Next))
            : outcome.Refusal.ToProblem();
    }

    private static Task<Results<Ok<OrderDetailResponse>, ProblemHttpResult>> ReadAnyOrder(
        Guid tenant, Guid id, IGrainFactory grains, CancellationToken cancel) =>
        OrderEndpoints.Detail(grains, new(tenant, id), cancel);

    private static Task<Results<Ok<CreativeResponse>, ProblemHttpResult>> ReadAnyCreative(
        Guid tenant, Guid id, int version, IGrainFactory grains) =>
        OrderEndpoints.Creative(grains, new(tenant, id), version);

    private static async Task<Results<Ok<OrderResponse>, ProblemHttpResult>> ClearOrder(
        Guid tenant, Guid id, IGrainFactory grains, ApproveRequest? body = null) =>
        (await grains.Order(tenant, id).ClearModeration(body?.Version ?? 1)).ToHttp(OrderResponse.From);

    private static async Task<Results<Ok<OrderResponse>, ProblemHttpResult>> RefuseOrder(
        Guid tenant, Guid id, IGrainFactory grains, RefuseRequest? body = null) =>
        (await grains.Order(tenant, id).RefuseModeration(body?.Reason, body?.Version ?? 1))
        .ToHttp(OrderResponse.From);

    private static async Task<Results<Ok<OrderResponse>, ProblemHttpResult>> HoldOrder(
        Guid tenant, Guid id, IGrainFactory grains, ReasonRequest? body = null) =>
        (await grains.Order(tenant, id).HoldBack(body?.Reason)).ToHttp(OrderResponse.From);

    private static async Task<Results<Ok<OrderResponse>, ProblemHttpResult>> ConfirmReturnOutside(
        Guid tenant, Guid id, IGrainFactory grains) =>
        (await grains.Order(tenant, id).ConfirmReturn()).ToHttp(OrderResponse.From);

    private static IOrderGrain Order(this IGrainFactory grains, Guid tenant, Guid id) =>
        grains.GetGrain<IOrderGrain>(new OrderKey(tenant, id).ToString());
}

/// <summary>Body of <c>POST /api/v1/admin/tenants/{tenant}/orders/{id}/refuse</c>; may be left out.</summary>
/// <param name="Reason">Words for both sides, up to 500 characters; null for none.</param>
/// <param name="Version">Number of the version of the post that was seen; absent: the first.</param>
public sealed record RefuseRequest(
    [property: MaxLength(500)] string? Reason = null,
    [property: Range(1, 100), DefaultValue(1)] int Version = 1);
