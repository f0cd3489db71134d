namespace LytSlot.Grains.Calendar;

/// <summary>Somebody who waits for a slot.</summary>
/// <param name="Number">In the order of asking, from 1; never used twice.</param>
/// <param name="Person">Who is to be told.</param>
/// <param name="Day">The day, in the channel's zone.</param>
/// <param name="StartsAt">Start of the cell, UTC; null: any of the day.</param>
/// <param name="Format">The format they want to book.</param>
/// <param name="Until">Start of the last cell they may mean, UTC: later they need not be told.</param>
internal sealed record Waiting(
    int Number, long Person, DateOnly Day, DateTimeOffset? StartsAt, string Format, DateTimeOffset Until);
