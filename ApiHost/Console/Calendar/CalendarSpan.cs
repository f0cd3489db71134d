namespace LytSlot.ApiHost.Console.Calendar;

/// <summary>How much of a calendar is shown at once, and how.</summary>
/// <param name="View"><c>day</c>, <c>week</c>, <c>month</c>, <c>list</c> or <c>channels</c>.</param>
internal sealed record CalendarSpan(string View)
{
    private const int LongestList = 31;

    /// <summary>All there are, shortest first; the last is a day of all channels.</summary>
    public static IReadOnlyList<string> Views { get; } = ["day", "week", "month", "list", "channels"];

    /// <summary>Whether it is of all channels.</summary>
    public bool IsOfChannels => View == "channels";

    /// <summary>The one that is asked for; a week for anything that is none.</summary>
    public static CalendarSpan Of(string? view) => new(view is { } known && Views.Contains(known) ? known : "week");

    /// <summary>The first day and how many; no day: from today on.</summary>
    public (DateOnly? From, int Days) Around(DateOnly? day, DateOnly today) => View switch
    {
        "day" or "channels" => (day, 1),
        "month" => (First(day ?? today), DateTime.DaysInMonth((day ?? today).Year, (day ?? today).Month)),
        "list" => (day, LongestList),
        _ => (day, 7),
    };

    /// <summary>Where the next one begins, or the one before.</summary>
    public DateOnly Move(DateOnly from, int steps) => View switch
    {
        "day" or "channels" => from.AddDays(steps),
        "month" => First(from).AddMonths(steps),
        "list" => from.AddDays(LongestList * steps),
        _ => from.AddDays(7 * steps),
    };

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);
}
