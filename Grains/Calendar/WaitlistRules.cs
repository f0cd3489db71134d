using System.Collections.Immutable;
using LytSlot.Calendar;

namespace LytSlot.Grains.Calendar;

/// <summary>
/// Who may wait for what, and whose slot is free. Pure; the same state comes back where nothing changes.
/// </summary>
internal static class WaitlistRules
{
    private static readonly Refusal Free =
        new(RefusalKind.Conflict, "waitlist.free", "The slot is free: it can be booked.");

    private static readonly Refusal NothingToCome =
        new(RefusalKind.Invalid, "waitlist.nothing_to_come", "Nothing is taken there that could become free.");

    private static readonly Refusal Full =
        new(RefusalKind.Conflict, "waitlist.full", "You, or all together, wait for as many slots as is possible.");

    private const int MostOfAll = 500;

    private const int MostOfOne = 5;

    /// <summary>Notes a wish.</summary>
    /// <param name="state">Who waits.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="wish">What for.</param>
    /// <param name="calendar">The day as it is for the format.</param>
    /// <param name="now">The present.</param>
    public static Outcome<WaitlistState> Ask(
        WaitlistState state, long person, WaitWish wish, CalendarView calendar, DateTimeOffset now)
    {
        if (state.Waiting.Any(one => one.Person == person && Wish(one) == wish))
        {
            return state;
        }

        var meant = Meant(wish, calendar);
        if (meant.Any(cell => cell.State is CellState.Free))
        {
            return Free;
        }

        var taken = meant.Where(cell => cell.State is CellState.Held or CellState.Booked && cell.StartsAt > now);
        if (!taken.Any())
        {
            return NothingToCome;
        }

        var present = Present(state, now);
        var number = state.LastNumber + 1;
        return present.Waiting.Length >= MostOfAll || present.Waiting.Count(one => one.Person == person) >= MostOfOne
            ? Full
            : new WaitlistState
            {
                LastNumber = number,
                Waiting = present.Waiting.Add(
                    new(number, person, wish.Day, wish.StartsAt, wish.Format, taken.Max(cell => cell.StartsAt))),
            };
    }

    /// <summary>Without those whose slots have begun.</summary>
    public static WaitlistState Present(WaitlistState state, DateTimeOffset now) =>
        Less(state, state.Waiting.Where(one => one.Until <= now).Select(one => one.Number));

    /// <summary>Without these.</summary>
    public static WaitlistState Less(WaitlistState state, IEnumerable<int> numbers)
    {
        var gone = numbers.ToHashSet();
        return state.Waiting.Any(one => gone.Contains(one.Number))
            ? state with { Waiting = state.Waiting.RemoveAll(one => gone.Contains(one.Number)) }
            : state;
    }

    /// <summary>Without a wait, if it is this person's.</summary>
    public static WaitlistState Left(WaitlistState state, long person, int number) =>
        Less(state, state.Waiting.Where(one => one.Person == person && one.Number == number).Select(one => one.Number));

    /// <summary>What a person waits for still.</summary>
    public static ImmutableArray<Wait> Of(WaitlistState state, long person, DateTimeOffset now) =>
    [
        .. Present(state, now).Waiting.Where(one => one.Person == person)
            .Select(one => new Wait(one.Number, Wish(one), one.Until)),
    ];

    /// <summary>Whether what they wait for can be booked.</summary>
    public static bool IsFree(WaitWish wish, CalendarView calendar) =>
        Meant(wish, calendar).Any(cell => cell.State is CellState.Free);

    public static WaitWish Wish(Waiting waiting) => new(waiting.Day, waiting.StartsAt, waiting.Format);

    private static ImmutableArray<CalendarCell> Meant(WaitWish wish, CalendarView calendar) =>
    [
        .. calendar.Days.Where(day => day.Date == wish.Day).SelectMany(day => day.Cells)
            .Where(cell => wish.StartsAt is null || cell.StartsAt == wish.StartsAt),
    ];
}
