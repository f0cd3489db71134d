using System.Globalization;

namespace LytSlot.Grains.Conversations.Words;

/// <summary>Money, times and spans as people read them.</summary>
internal static class Shown
{
    /// <summary><c>150 ⭐</c>, <c>900 RUB</c>, <c>12.50 EUR</c>: minor units only when there are any.</summary>
    public static string Money(this Phrases phrases, Money money) => money switch
    {
        { Currency: LytSlot.Money.Stars } => $"{phrases.Number(money.AmountMinor)} ⭐",
        { AmountMinor: var minor } when minor % 100 == 0 => $"{phrases.Number(minor / 100)} {money.Currency}",
        { AmountMinor: var minor } => string.Create(
            CultureInfo.InvariantCulture,
            $"{(minor is < 0 and > -100 ? "-" : "")}{phrases.Number(minor / 100)}{phrases["number.decimal"]}"
            + $"{Math.Abs(minor % 100):00} {money.Currency}"),
    };

    /// <summary>Day and time with its distance from UTC: <c>Mon 24 November, 18:00 (UTC+3)</c>.</summary>
    public static string Moment(this Phrases phrases, DateTimeOffset at, string zone)
    {
        var local = Local(at, zone);
        return $"{phrases.Day(DateOnly.FromDateTime(local.DateTime))}, {Clock(local)} ({Offset(local.Offset)})";
    }

    /// <summary><c>24 Nov 18:00</c>, for buttons.</summary>
    public static string ShortMoment(this Phrases phrases, DateTimeOffset at, string zone)
    {
        var local = Local(at, zone);
        var month = phrases["months.short"].Split('|')[local.Month - 1];
        return string.Create(CultureInfo.InvariantCulture, $"{local.Day} {month} {Clock(local)}");
    }

    /// <summary>Time of day alone, in the zone.</summary>
    public static string Clock(DateTimeOffset at, string zone) => Clock(Local(at, zone));

    /// <summary>The zone's distance from UTC at that instant: <c>UTC+3</c>.</summary>
    public static string Offset(DateTimeOffset at, string zone) => Offset(Local(at, zone).Offset);

    /// <summary><c>Mon 24 November</c>.</summary>
    public static string Day(this Phrases phrases, DateOnly day) => string.Create(
        CultureInfo.InvariantCulture,
        $"{phrases.Weekday(day)} {day.Day} {phrases["months"].Split('|')[day.Month - 1]}");

    /// <summary><c>Mon 24 Nov</c>, for buttons.</summary>
    public static string ShortDay(this Phrases phrases, DateOnly day) => string.Create(
        CultureInfo.InvariantCulture,
        $"{phrases.Weekday(day)} {day.Day} {phrases["months.short"].Split('|')[day.Month - 1]}");

    /// <summary>A length in the largest units that fit: <c>2 hours</c>, <c>14 minutes</c>, <c>40 seconds</c>.</summary>
    public static string Length(this Phrases phrases, TimeSpan length) => length switch
    {
        { TotalDays: >= 3 } => phrases.Count("days", (int)length.TotalDays),
        { TotalHours: >= 1, Minutes: 0 } => phrases.Count("hours", (int)length.TotalHours),
        { TotalHours: >= 1 } =>
            $"{phrases.Count("hours", (int)length.TotalHours)} {phrases.Count("minutes", length.Minutes)}",
        { TotalMinutes: >= 2 } or { TotalMinutes: >= 1, Seconds: 0 } =>
            phrases.Count("minutes", (int)length.TotalMinutes),
        _ => phrases.Count("seconds", Math.Max(0, (int)length.TotalSeconds)),
    };

    private static DateTimeOffset Local(DateTimeOffset at, string zone) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static string Clock(DateTimeOffset local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Offset(TimeSpan offset) => offset == TimeSpan.Zero
        ? "UTC"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"UTC{(offset < TimeSpan.Zero ? '−' : '+')}{Math.Abs(offset.Hours)}{Minutes(offset)}");

    private static string Minutes(TimeSpan offset) => offset.Minutes == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $":{Math.Abs(offset.Minutes):00}");

    private static string Weekday(this Phrases phrases, DateOnly day) =>
        phrases["weekdays"].Split('|')[(int)day.DayOfWeek];
}
