using System.Collections.Immutable;
using LytSlot.Orders;
using LytSlot.Queries;

namespace LytSlot.ApiHost.Orders;

/// <summary>An order with everything that happened to it.</summary>
/// <param name="Order">The order.</param>
/// <param name="Timeline">Its changes in order.</param>
internal sealed record OrderDetailResponse(OrderResponse Order, ImmutableArray<TimelineResponse> Timeline)
{
    public static OrderDetailResponse From(OrderView order, Timeline timeline) => new(
        OrderResponse.From(order),
        [.. timeline.Entries.Select(e => new TimelineResponse(e.Sequence, e.At, e.Kind, e.Actor, e.Reason))]);
}

/// <summary>A change of an order.</summary>
/// <param name="Sequence">Number within the order, from 1.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Kind">What happened, snake_case.</param>
/// <param name="Actor">
/// Who did it: <c>member:5</c>, <c>person:7</c>, <c>admin:9</c>, <c>system</c>; an API key in a member's name is
/// <c>member:5/key:</c> and the 32 digits of its id.
/// </param>
/// <param name="Reason">Why; null when nobody said.</param>
internal sealed record TimelineResponse(int Sequence, DateTimeOffset At, string Kind, string Actor, string? Reason);
