namespace LytSlot.Channels;

/// <summary>When ads may start on one weekday, in the channel's zone.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="Opens">First start, inclusive.</param>
/// <param name="Closes">End, exclusive; midnight (00:00) means the end of the day.</param>
[GenerateSerializer, Immutable, Alias("lyt.OpeningHours")]
public sealed record OpeningHours(
    [property: Id(0)] DayOfWeek Day,
    [property: Id(1)] TimeOnly Opens,
    [property: Id(2)] TimeOnly Closes);
