using System.Globalization;

namespace LytSlot.ApiHost.Console;

/// <summary>Money, times and statuses as people read them, in the language of the running request.</summary>
internal static class Shown
{
    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <summary><c>1 500 ₽</c>, <c>€12.50</c>, <c>150 ★</c>, <c>−1 ₽</c>: minor units only if any.</summary>
    public static string Money(Money money) => Money(money.AmountMinor, money.Currency);

    /// <summary>As <see cref="Money(LytSlot.Money)"/>.</summary>
    public static string Money(long minor, string currency)
    {
        if (minor < 0)
        {
            return $"−{Money(-minor, currency)}";
        }

        if (currency == LytSlot.Money.Stars)
        {
            return $"{minor.ToString("N0", Culture)} ★";
        }

        var number = ((decimal)minor / 100).ToString(minor % 100 == 0 ? "N0" : "N2", Culture);
        return Sign(currency) is { } sign && Culture.TwoLetterISOLanguageName == "en" && currency != "RUB"
            ? $"{sign}{number}"
            : $"{number} {Sign(currency) ?? currency}";
    }

    /// <summary>Day, time and the zone's distance from UTC: <c>26 November, 18:00 (UTC+3)</c>.</summary>
    public static string Moment(DateTimeOffset at, string zone)
    {
        var local = Local(at, zone);
        return $"{Day(local)}, {local.ToString("HH:mm", CultureInfo.InvariantCulture)} ({Offset(local)})";
    }

    /// <summary>With the year, for what may be long ago or far off: <c>26 Nov 2027, 18:00 (UTC+3)</c>.</summary>
    public static string Dated(DateTimeOffset at, string zone)
    {
        var local = Local(at, zone);
        return $"{LongDay(DateOnly.FromDateTime(local.DateTime))}, {Clock(at, zone)} ({Offset(local)})";
    }

    /// <summary>Day and time without the zone, where the zone stands beside it: <c>26 Nov, 18:00</c>.</summary>
    public static string Short(DateTimeOffset at, string zone)
    {
        var local = Local(at, zone);
        return $"{local.ToString("d MMM", Culture).TrimEnd('.')}, {Clock(at, zone)}";
    }

    /// <summary>Time of day.</summary>
    public static string Clock(DateTimeOffset at, string zone) =>
        Local(at, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The zone's distance from UTC at that instant: <c>UTC+3</c>.</summary>
    public static string Offset(DateTimeOffset at, string zone) => Offset(Local(at, zone));

    /// <summary><c>Thu 26 November</c>.</summary>
    public static string Day(DateOnly day) => day.ToString(
        Culture.TwoLetterISOLanguageName == "ru" ? "ddd, d MMMM" : "ddd d MMMM", Culture);

    /// <summary><c>Thu 26 Nov</c>: as wide as a column of a week.</summary>
    public static string ShortWeekday(DateOnly day) => day.ToString(
        Culture.TwoLetterISOLanguageName == "ru" ? "ddd, d MMM" : "ddd d MMM", Culture).TrimEnd('.');

    /// <summary><c>26 Nov 2026</c>.</summary>
    public static string LongDay(DateOnly day) =>
        day.ToString("d MMM yyyy", Culture).Replace(". ", " ", StringComparison.Ordinal);

    /// <summary><c>26 Nov</c>.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMM", Culture).TrimEnd('.');

    /// <summary>A part of 1: <c>71%</c>, below 10 with a decimal.</summary>
    public static string Percent(decimal part)
    {
        var number = (part * 100).ToString(Math.Abs(part) < 0.1m ? "0.#" : "0", Culture);
        return Culture.TwoLetterISOLanguageName == "ru" ? $"{number}\u00A0%" : $"{number}%";
    }

    /// <summary>Whole number with the language's separators.</summary>
    public static string Number(long number) => number.ToString("N0", Culture);

    /// <summary>A length in its largest whole unit: <c>24 h</c>, <c>3 d</c>.</summary>
    public static string Length(TimeSpan length) => length switch
    {
        { TotalDays: >= 3, Hours: 0, Minutes: 0 } => ConsoleWords.Say("length.days", length.Days),
        { TotalHours: >= 1, Minutes: 0 } => ConsoleWords.Say("length.hours", (long)length.TotalHours),
        { TotalMinutes: >= 1 } => ConsoleWords.Say("length.minutes", (long)length.TotalMinutes),
        _ => ConsoleWords.Say("length.seconds", (long)length.TotalSeconds),
    };

    /// <summary>The instant on the zone's clocks.</summary>
    public static DateTimeOffset Local(DateTimeOffset at, string zone) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(zone));

    /// <summary>What machines read in a <c>time</c> element.</summary>
    public static string Machine(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset local) => local.ToString("d MMMM", Culture);

    private static string Offset(DateTimeOffset local) => local.Offset == TimeSpan.Zero
        ? "UTC"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"UTC{(local.Offset < TimeSpan.Zero ? '−' : '+')}{Math.Abs(local.Offset.Hours)}{Minutes(local.Offset)}");

    private static string Minutes(TimeSpan offset) => offset.Minutes == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $":{Math.Abs(offset.Minutes):00}");

    private static string? Sign(string currency) => currency switch
    {
        "RUB" => "₽",
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        _ => null,
    };
}
