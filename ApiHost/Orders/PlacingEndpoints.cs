using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.Calendar;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Orders;

/// <summary>Placing orders as the channel's side.</summary>
internal static class PlacingEndpoints
{
    public static RouteGroupBuilder MapPlacing(this IEndpointRouteBuilder routes)
    {
        var channel = routes.MapGroup("/channels/{id:long}/orders").WithTags("Orders").AsMember(ApiKeyScopes.Orders);
        channel.MapPost("/", PlaceOrder).WithName(nameof(PlaceOrder))
            .WithSummary("Holds a slot for an advertiser the tenant knows, who is asked in the bot to pay.")
            .Refuses(
                "channel.not_found",
                "tenant.suspended",
                "advertiser.not_found",
                "advertiser.blocked",
                "advertiser.too_many_held",
                "slot.taken",
                "slot.off_grid",
                "slot.too_soon",
                "slot.too_far",
                "slot.blocked",
                "slot.no_such_format",
                "slot.price_changed",
                "price.not_sold",
                "payment.no_such_way",
                "promo.not_found",
                "promo.not_now",
                "promo.not_here",
                "promo.used_up",
                "creative.empty",
                "creative.too_long",
                "creative.bad_text",
                "creative.bad_entity",
                "creative.bad_button",
                "creative.many_buttons",
                "marking.needed",
                "marking.bad_name",
                "marking.bad_tax_id",
                "marking.bad_erid",
                "marking.no_room",
                "marking.forbidden",
                "order.mismatch",
                "caller.role_too_low",
                "caller.member_needed")
            .TakesBody();
        return channel;
    }

    /// <summary>The id comes of the request: the same one meets the same order, whoever dies in between.</summary>
    private static async Task<Results<Ok<OrderResponse>, ProblemHttpResult>> PlaceOrder(
        long id, PlaceOrderRequest body, RequestTenant tenant, TimeProvider time, IGrainFactory grains)
    {
        var order = Attempt.Current is { } attempt
            ? NamedId.Of($"{tenant.Id:N} {attempt.Id}")
            : Guid.CreateVersion7(time.GetUtcNow());
        return (await grains.GetGrain<ICalendarGrain>(new CalendarKey(id).ToString())
                .BookFor(body.ToWish(new(tenant.Id, order)) with { IsFirst = Attempt.Current is null }))
            .ToHttp(OrderResponse.From);
    }
}
