using System.Collections.Immutable;
using System.Globalization;
using LytSlot.Analytics;

namespace LytSlot.Grains.Analytics;

/// <summary>What sums say. Pure; never adds one currency to another.</summary>
internal static class AnalyticsRules
{
    public const int MostItems = 10;

    public static readonly Refusal BadPeriod = new(
        RefusalKind.Invalid, "analytics.bad_period", "A period is 1 to 366 days from 2020 on, the first day first.");

    private static readonly DateOnly Earliest = new(2020, 1, 1);

    private static readonly DateOnly Latest = new(2199, 12, 31);

    /// <summary>What is wrong with a period; null when nothing is.</summary>
    public static Refusal? Objection(AnalyticsPeriod period) =>
        period.Days is >= 1 and <= AnalyticsPeriod.MostDays && period.From >= Earliest && period.To <= Latest
            ? null
            : BadPeriod;

    /// <summary>As many days, up to the day before.</summary>
    public static AnalyticsPeriod Before(AnalyticsPeriod period) =>
        new(period.From.AddDays(-period.Days), period.From.AddDays(-1));

    /// <summary>The first instant of a day of UTC.</summary>
    public static DateTimeOffset Start(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>The rows by channel of one channel, or, with null, all.</summary>
    public static ImmutableArray<NumbersRow> Only(long? channel, ImmutableArray<NumbersRow> rows) => channel is { } id
        ? [.. rows.Where(row => row.Item == id.ToString(CultureInfo.InvariantCulture))]
        : rows;

    /// <summary>One channel, if it is there, or, with null, all.</summary>
    public static ImmutableArray<OpenChannel> Only(long? channel, ImmutableArray<OpenChannel> channels) =>
        channel is { } id ? [.. channels.Where(one => one.Channel == id)] : channels;

    /// <summary>A period from its rows by channel.</summary>
    /// <param name="rows">By channel and currency.</param>
    /// <param name="reactions">Of each day.</param>
    /// <param name="channels">Those that the tenant has.</param>
    /// <param name="period">The days.</param>
    /// <param name="now">UTC.</param>
    public static PeriodNumbers Sum(
        IReadOnlyCollection<NumbersRow> rows,
        IReadOnlyDictionary<DateOnly, long> reactions,
        IReadOnlyCollection<OpenChannel> channels,
        AnalyticsPeriod period,
        DateTimeOffset now)
    {
        var open = Open(channels, Start(period.From), Start(period.To.AddDays(1)), now);
        var known = channels.Select(one => one.Channel.ToString(CultureInfo.InvariantCulture)).ToHashSet();
        var sold = TimeSpan.FromSeconds(rows.Where(row => known.Contains(row.Item ?? "")).Sum(row => row.Seconds));
        return new(
            rows.Sum(row => row.Orders),
            FillRates.Of(sold, open),
            rows.Sum(row => row.Clicks),
            rows.Sum(row => row.Visitors),
            reactions.Values.Sum(),
            Money(rows));
    }

    /// <summary>Every day of a period from its rows by day.</summary>
    /// <param name="period">The days.</param>
    /// <param name="rows">By day and currency.</param>
    /// <param name="reactions">Of each day.</param>
    /// <param name="channels">Those that the tenant has.</param>
    /// <param name="now">UTC.</param>
    public static AnalyticsSeries Series(
        AnalyticsPeriod period,
        IEnumerable<NumbersRow> rows,
        IReadOnlyDictionary<DateOnly, long> reactions,
        IReadOnlyCollection<OpenChannel> channels,
        DateTimeOffset now)
    {
        var days = rows.ToLookup(row => row.Day);
        return new([.. Enumerable.Range(0, period.Days).Select(after => period.From.AddDays(after)).Select(day =>
            new DayNumbers(
                day,
                days[day].Sum(row => row.Orders),
                days[day].Sum(row => row.Clicks),
                days[day].Sum(row => row.Visitors),
                reactions.GetValueOrDefault(day),
                Money(days[day]))
            {
                Open = Open(channels, Start(day), Start(day.AddDays(1)), now),
                Sold = TimeSpan.FromSeconds(days[day].Sum(row => row.Seconds)),
            })]);
    }

    /// <summary>Every hour of the week from rows by hour.</summary>
    public static HeatMap Heat(IEnumerable<NumbersRow> rows)
    {
        var hours = rows.ToLookup(row => row.Item);
        return new([.. from weekday in Enumerable.Range(1, 7)
                       from hour in Enumerable.Range(0, 24)
                       let item = string.Create(CultureInfo.InvariantCulture, $"{weekday}-{hour:00}")
                       select new HeatCell(
                           weekday, hour, hours[item].Sum(row => row.Orders), hours[item].Sum(row => row.Clicks))]);
    }

    /// <summary>The first items of one currency, without titles.</summary>
    public static ImmutableArray<TopItem> Top(IEnumerable<NumbersRow> rows, string currency) =>
    [
        .. rows.Where(row => row.Currency == currency && row.Item is not null)
            .OrderByDescending(row => row.EarnedMinor)
            .ThenByDescending(row => row.Orders)
            .ThenByDescending(row => row.Clicks)
            .ThenBy(row => row.Item, StringComparer.Ordinal)
            .Take(MostItems)
            .Select(row => new TopItem(row.Item!, null, Money([row])[0], row.Clicks, row.Visitors)),
    ];

    /// <summary>How long channels were open between two instants, added up; what is still to come counts not.</summary>
    private static TimeSpan Open(
        IReadOnlyCollection<OpenChannel> channels, DateTimeOffset from, DateTimeOffset to, DateTimeOffset now) =>
        channels.Aggregate(TimeSpan.Zero, (sum, one) => sum + FillRates.Open(one, from, to < now ? to : now));

    private static ImmutableArray<CurrencyNumbers> Money(IEnumerable<NumbersRow> rows) =>
    [
        .. from row in rows
           group row by row.Currency into same
           orderby same.Key
           let orders = same.Sum(row => row.Orders)
           select new CurrencyNumbers(
               same.Key, same.Sum(row => row.EarnedMinor), orders, Average(same.Sum(row => row.PriceMinor), orders)),
    ];

    private static long? Average(long priceMinor, long orders) => orders == 0
        ? null
        : (long)Math.Round((decimal)priceMinor / orders, MidpointRounding.AwayFromZero);
}
