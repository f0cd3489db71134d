namespace LytSlot.Calendar;

/// <summary>A calendar, for who may have it already.</summary>
/// <param name="Edition">
/// Names what stands in it; up to 64 characters that mean nothing else. The same edition of the same question is the
/// same calendar.
/// </param>
/// <param name="View">The calendar; null where the edition is the one the caller named.</param>
[GenerateSerializer, Immutable, Alias("lyt.CalendarAnswer")]
public sealed record CalendarAnswer(
    [property: Id(0)] string Edition,
    [property: Id(1)] CalendarView? View);
