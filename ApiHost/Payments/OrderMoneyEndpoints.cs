using System.ComponentModel.DataAnnotations;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Orders;
using LytSlot.ApiHost.Problems;
using LytSlot.Orders;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Payments;

/// <summary>What members do about an order's money.</summary>
internal static class OrderMoneyEndpoints
{
    private static readonly string[] Common =
        ["order.not_found", "caller.role_too_low", "caller.member_needed"];

    public static RouteGroupBuilder MapOrderMoney(this IEndpointRouteBuilder routes)
    {
        var orders = routes.MapGroup("/orders/{id:guid}").WithTags("Payments").AsMember(ApiKeyScopes.Money);
        orders.MapPost("/transfer", ConfirmTransfer).WithName(nameof(ConfirmTransfer))
            .WithSummary("The advertiser's transfer has arrived: the order counts as paid.")
            .Refuses([.. Common, "order.wrong_status", "payment.no_such_way", "payment.mismatch",
                "payment.not_announced"]);
        orders.MapPost("/return", ConfirmReturn).WithName(nameof(ConfirmReturn))
            .WithSummary("A transfer was given back by hand; for money of a provider's, an admin says so.")
            .Refuses([.. Common, "caller.admin_needed", "payment.not_by_hand", "payment.not_found"]);
        orders.MapPut("/refunds/{refund:guid}", GiveBack).WithName(nameof(GiveBack))
            .WithSummary("Gives a part of the money back; the id is the asker's own: a repeat does nothing.")
            .Refuses(
            [
                .. Common, "order.wrong_status", "payment.whole_only", "payment.bad_amount", "payment.mismatch",
                "payment.too_many_parts", "payment.not_enough",
            ])
            .TakesBody();
        return orders;
    }

    private static async Task<Results<Ok<OrderResponse>, ProblemHttpResult>> ConfirmTransfer(
        Guid id, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Order(tenant, id).ConfirmTransfer()).ToHttp(OrderResponse.From);

    private static async Task<Results<Ok<OrderResponse>, ProblemHttpResult>> ConfirmReturn(
        Guid id, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Order(tenant, id).ConfirmReturn()).ToHttp(OrderResponse.From);

    private static async Task<Results<Ok<OrderResponse>, ProblemHttpResult>> GiveBack(
        Guid id, Guid refund, GiveBackRequest body, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Order(tenant, id).GiveBack(refund, new(body.PriceMinor, body.Currency)))
        .ToHttp(OrderResponse.From);

    private static IOrderGrain Order(this IGrainFactory grains, RequestTenant tenant, Guid id) =>
        grains.GetGrain<IOrderGrain>(new OrderKey(tenant.Id, id).ToString());
}

/// <summary>Body of <c>PUT /api/v1/orders/{id}/refunds/{refund}</c>.</summary>
/// <param name="PriceMinor">How much, in minor units of the order's currency.</param>
/// <param name="Currency">The order's currency.</param>
public sealed record GiveBackRequest(
    [Range(1, 1_000_000_000)] long PriceMinor,
    [Required, RegularExpression("^[A-Z]{3}$")] string Currency);
