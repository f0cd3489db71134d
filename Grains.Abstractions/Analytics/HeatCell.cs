namespace LytSlot.Analytics;

/// <summary>An hour of the week by the clock of each order's channel.</summary>
/// <param name="Weekday">1 (Monday) to 7 (Sunday).</param>
/// <param name="Hour">0 to 23: the hour the slot begins in.</param>
/// <param name="Orders">Orders published in slots of this hour.</param>
/// <param name="Clicks">Clicks of the period on placements whose slots are of this hour, whenever they came.</param>
[GenerateSerializer, Immutable, Alias("lyt.HeatCell")]
public sealed record HeatCell(
    [property: Id(0)] int Weekday,
    [property: Id(1)] int Hour,
    [property: Id(2)] long Orders,
    [property: Id(3)] long Clicks);
