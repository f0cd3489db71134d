using System.Collections.Immutable;
using LytSlot.Analytics;

namespace LytSlot.ApiHost.Analytics;

/// <summary>A channel's subscribers by day.</summary>
/// <param name="Items">The days on which they were counted, in order; the others are missing.</param>
internal sealed record SubscribersResponse(ImmutableArray<SubscriberDayResponse> Items)
{
    public static SubscribersResponse From(SubscriberSeries series) => new(
    [
        .. series.Days.Select(day => new SubscriberDayResponse(day.Day, day.Counted.Count, day.Counted.At)),
    ]);
}

/// <summary>How many followed a channel.</summary>
/// <param name="Day">The day by the channel's clock.</param>
/// <param name="Count">The day's last count.</param>
/// <param name="At">When it was counted.</param>
internal sealed record SubscriberDayResponse(DateOnly Day, int Count, DateTimeOffset At);
