using LytSlot.Calendar;

namespace LytSlot.ApiHost.Console.Calendar;

/// <summary>A stretch of a day that can be picked by a tap: a cell, or several where cells are very short.</summary>
/// <param name="From">Its start, UTC.</param>
/// <param name="To">Its end, UTC.</param>
/// <param name="State">What it is; of several cells what most needs to be known.</param>
internal sealed record CalendarStep(DateTimeOffset From, DateTimeOffset To, CellState State)
{
    /// <summary>No day has more to tap at than so long parts of it.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15);

    /// <summary>The later, the more it counts among several.</summary>
    private static readonly CellState[] Weight =
        [CellState.None, CellState.Past, CellState.Free, CellState.Blocked, CellState.Held, CellState.Booked];

    /// <summary>The steps of a day, in order.</summary>
    public static IEnumerable<CalendarStep> Of(CalendarDay day, TimeSpan slot)
    {
        var together = Math.Max(1, (int)(Shortest / slot));
        return from cells in (day.Cells.IsDefault ? [] : day.Cells.AsEnumerable()).Chunk(together)
               select new CalendarStep(
                   cells[0].StartsAt,
                   cells[^1].StartsAt + slot,
                   cells.Select(cell => cell.State).MaxBy(state => Array.IndexOf(Weight, state)));
    }
}
