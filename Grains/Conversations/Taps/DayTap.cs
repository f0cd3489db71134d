using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LytSlot.Grains.Conversations.Taps;

/// <summary>
/// A tap on a day of the channel's zone: <c>day:{yyyyMMdd}</c>, <c>days:{yyyyMMdd}</c> for the days from it, or
/// <c>wait:{yyyyMMdd}</c> for one that is full.
/// </summary>
internal static class DayTap
{
    private const string One = "day:";
    private const string More = "days:";
    private const string Full = "wait:";
    private const string Format = "yyyyMMdd";

    public static string Of(DateOnly day) => One + day.ToString(Format, CultureInfo.InvariantCulture);

    public static string From(DateOnly day) => More + day.ToString(Format, CultureInfo.InvariantCulture);

    public static string Wait(DateOnly day) => Full + day.ToString(Format, CultureInfo.InvariantCulture);

    public static bool TryParse([NotNullWhen(true)] string? data, out DateOnly day) => TryParse(data, One, out day);

    public static bool TryParseFrom([NotNullWhen(true)] string? data, out DateOnly day) =>
        TryParse(data, More, out day);

    public static bool TryParseWait([NotNullWhen(true)] string? data, out DateOnly day) =>
        TryParse(data, Full, out day);

    private static bool TryParse([NotNullWhen(true)] string? data, string prefix, out DateOnly day)
    {
        day = default;
        return data is not null
            && data.StartsWith(prefix, StringComparison.Ordinal)
            && DateOnly.TryParseExact(
                data.AsSpan(prefix.Length), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}
