using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.Orders;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Orders;

/// <summary>Moving a scheduled order to another time, as the channel's side.</summary>
internal static class MoveEndpoints
{
    private static readonly string[] Common =
        ["order.not_found", "order.wrong_status", "caller.role_too_low", "caller.member_needed"];

    private static readonly string[] Slot =
    [
        "channel.not_found", "order.too_late", "slot.taken", "slot.off_grid", "slot.too_soon", "slot.too_far",
        "slot.blocked", "slot.no_such_format", "group.unpaid", "order.in_moderation",
    ];

    public static RouteGroupBuilder MapMoves(this IEndpointRouteBuilder routes)
    {
        var moves = routes.MapGroup("/orders/{id:guid}/moves").WithTags("Orders").AsMember(ApiKeyScopes.Orders);
        moves.MapPut("/{proposal:guid}", ProposeMove).WithName(nameof(ProposeMove))
            .WithSummary("Proposes another time; the id is the asker's own: a repeat does nothing.")
            .Refuses([.. Common, .. Slot, "order.same_slot"])
            .TakesBody();
        moves.MapPost("/{number:int}/agree", AgreeToMove).WithName(nameof(AgreeToMove))
            .WithSummary("Agrees to the advertiser's proposal: the order has the new time, or stays where it is.")
            .Refuses([.. Common, .. Slot, "order.no_proposal", "order.own_proposal"]);
        moves.MapPost("/{number:int}/decline", DeclineMove).WithName(nameof(DeclineMove))
            .WithSummary("Refuses a proposal, or takes it back: the order stays where it is.")
            .Refuses([.. Common, "order.no_proposal"]);
        return moves;
    }

    private static async Task<Results<Ok<OrderResponse>, ProblemHttpResult>> ProposeMove(
        Guid id, Guid proposal, MoveRequest body, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Order(tenant, id).ProposeMove(proposal, body.StartsAt)).ToHttp(OrderResponse.From);

    private static async Task<Results<Ok<OrderResponse>, ProblemHttpResult>> AgreeToMove(
        Guid id, int number, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Order(tenant, id).AgreeToMove(number)).ToHttp(OrderResponse.From);

    private static async Task<Results<Ok<OrderResponse>, ProblemHttpResult>> DeclineMove(
        Guid id, int number, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Order(tenant, id).DeclineMove(number)).ToHttp(OrderResponse.From);

    private static IOrderGrain Order(this IGrainFactory grains, RequestTenant tenant, Guid id) =>
        grains.GetGrain<IOrderGrain>(new OrderKey(tenant.Id, id).ToString());
}

/// <summary>Body of <c>PUT /api/v1/orders/{id}/moves/{proposal}</c>.</summary>
/// <param name="StartsAt">Start of another slot of the same channel.</param>
public sealed record MoveRequest(DateTimeOffset StartsAt);
