namespace LytSlot.Analytics;

/// <summary>Clicks of a day.</summary>
/// <param name="Day">The day, UTC.</param>
/// <param name="Clicks">How many.</param>
/// <param name="Visitors">By how many different people.</param>
[GenerateSerializer, Immutable, Alias("lyt.ClickDay")]
public sealed record ClickDay(
    [property: Id(0)] DateOnly Day,
    [property: Id(1)] long Clicks,
    [property: Id(2)] long Visitors);
