namespace LytSlot.Channels;

/// <summary>
/// A time that comes back every week, by the clock of the channel's zone: a clock change moves its instants, not its
/// hours. Where the clock shows an hour twice, both are meant; one it skips is not there.
/// </summary>
/// <param name="Day">The weekday.</param>
/// <param name="From">Start, inclusive, whole minutes.</param>
/// <param name="To">End, exclusive, whole minutes; midnight (00:00) means the end of the day.</param>
/// <param name="FirstDay">No earlier day is meant.</param>
/// <param name="LastDay">No later day is meant; null: it never ends.</param>
[GenerateSerializer, Immutable, Alias("lyt.WeeklyTime")]
public sealed record WeeklyTime(
    [property: Id(0)] DayOfWeek Day,
    [property: Id(1)] TimeOnly From,
    [property: Id(2)] TimeOnly To,
    [property: Id(3)] DateOnly FirstDay,
    [property: Id(4)] DateOnly? LastDay);
