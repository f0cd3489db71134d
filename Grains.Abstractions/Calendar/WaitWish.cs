namespace LytSlot.Calendar;

/// <summary>What somebody waits for.</summary>
/// <param name="Day">The day, in the channel's zone.</param>
/// <param name="StartsAt">Start of a cell of that day, UTC; null: any of the day.</param>
/// <param name="Format">Name of the format they want to book.</param>
[GenerateSerializer, Immutable, Alias("lyt.WaitWish")]
public sealed record WaitWish(
    [property: Id(0)] DateOnly Day,
    [property: Id(1)] DateTimeOffset? StartsAt,
    [property: Id(2)] string Format);
