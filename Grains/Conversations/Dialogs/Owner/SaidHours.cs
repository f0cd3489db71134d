using System.Globalization;
using System.Text.RegularExpressions;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>A stretch of a day as people type it: <c>9-21</c>, <c>9:30 – 18:00</c>, <c>10.00-24</c>. Pure.</summary>
internal static partial class SaidHours
{
    /// <summary>From and to, midnight at the end being 00:00; null when the text is anything else.</summary>
    public static (TimeOnly From, TimeOnly To)? Read(string? text) =>
        text is { Length: <= 20 } && Stretch().Match(text) is { Success: true } match
        && Time(match.Groups["h1"].Value, match.Groups["m1"].Value) is { } from
        && Time(match.Groups["h2"].Value, match.Groups["m2"].Value) is { } to
        && from < to
            ? (new TimeOnly(from / 60, from % 60), new TimeOnly(to / 60 % 24, to % 60))
            : null;

    /// <summary>Minutes since midnight; of a midnight that ends a stretch, a whole day.</summary>
    private static int? Time(string hours, string minutes)
    {
        var hour = int.Parse(hours, CultureInfo.InvariantCulture);
        var minute = minutes.Length > 0 ? int.Parse(minutes, CultureInfo.InvariantCulture) : 0;
        return hour < 24 && minute < 60 || (hour, minute) == (24, 0) ? (hour * 60) + minute : null;
    }

    [GeneratedRegex(
        @"^\s*(?<h1>[0-9]{1,2})([:.](?<m1>[0-9]{2}))?\s*[-–—]\s*(?<h2>[0-9]{1,2})([:.](?<m2>[0-9]{2}))?\s*$")]
    private static partial Regex Stretch();
}
