using System.Collections.Immutable;

namespace LytSlot.Calendar;

/// <summary>A day of the channel's zone.</summary>
/// <param name="Date">The day.</param>
/// <param name="Cells">Its cells within opening hours, in order; one hour fewer or more on clock changes.</param>
[GenerateSerializer, Immutable, Alias("lyt.CalendarDay")]
public sealed record CalendarDay(
    [property: Id(0)] DateOnly Date,
    [property: Id(1)] ImmutableArray<CalendarCell> Cells);
