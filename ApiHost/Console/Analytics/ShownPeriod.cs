using LytSlot.Analytics;

namespace LytSlot.ApiHost.Console.Analytics;

/// <summary>The days that a page of numbers shows, as its address asks for them.</summary>
/// <param name="Days">The days.</param>
/// <param name="Usual">Whose length was chosen from the usual ones; null: the days themselves were.</param>
internal sealed record ShownPeriod(AnalyticsPeriod Days, int? Usual)
{
    /// <summary>Up to so many days each stands for itself, more are shown by weeks.</summary>
    private const int MostSingle = 45;

    private static readonly Refusal Bad = new(RefusalKind.Invalid, "analytics.bad_period", "Those are no days.");

    /// <summary>How many days up to today can be asked for by a link.</summary>
    public static IReadOnlyList<int> Lengths { get; } = [7, 30, 90];

    /// <summary>As many days, up to the day before.</summary>
    public AnalyticsPeriod Before => new(Days.From.AddDays(-Days.Days), Days.From.AddDays(-1));

    /// <summary>How many days stand together.</summary>
    public int Step => StepOf(Days.Days);

    /// <summary>How many of so many days stand together.</summary>
    public static int StepOf(int days) => days > MostSingle ? 7 : 1;

    /// <summary>The last days up to today; 30 when nothing usual is asked for.</summary>
    public static ShownPeriod Last(int? length, DateOnly today)
    {
        var days = length is { } asked && Lengths.Contains(asked) ? asked : 30;
        return new(new(today.AddDays(1 - days), today), days);
    }

    /// <summary>From one day to another when either is given; refused when that is no period.</summary>
    public static Outcome<ShownPeriod> Of(int? length, string? from, string? to, DateOnly today)
    {
        if (string.IsNullOrEmpty(from) && string.IsNullOrEmpty(to))
        {
            return Last(length, today);
        }

        return LocalTime.Day(from) is { } first && LocalTime.Day(to) is { } last
            && new AnalyticsPeriod(first, last) is { Days: >= 1 and <= AnalyticsPeriod.MostDays } days
                ? new ShownPeriod(days, null)
                : Bad;
    }
}
