namespace LytSlot.Calendar;

/// <summary>A cell of the grid.</summary>
/// <param name="StartsAt">Start, UTC.</param>
/// <param name="State">What it is.</param>
/// <param name="Order">The order in it; null for a free cell and for everyone but the channel's own people.</param>
[GenerateSerializer, Immutable, Alias("lyt.CalendarCell")]
public sealed record CalendarCell(
    [property: Id(0)] DateTimeOffset StartsAt,
    [property: Id(1)] CellState State,
    [property: Id(2)] Guid? Order)
{
    /// <summary>
    /// End of an unpaid hold, UTC; null for any other cell and for everyone but the channel's own people.
    /// </summary>
    [Id(3)]
    public DateTimeOffset? HeldUntil { get; init; }
}
