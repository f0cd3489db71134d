namespace LytSlot.Analytics;

/// <summary>How many followed a channel on a day.</summary>
/// <param name="Day">The day by the channel's clock.</param>
/// <param name="Counted">The day's last count.</param>
[GenerateSerializer, Immutable, Alias("lyt.SubscriberDay")]
public sealed record SubscriberDay(
    [property: Id(0)] DateOnly Day,
    [property: Id(1)] MeasuredCount Counted);
