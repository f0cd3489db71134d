using System.Globalization;

namespace LytSlot.ApiHost.Console.Channels;

/// <summary>A length of time as people type it: so many of a unit.</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit"><c>seconds</c>, <c>minutes</c>, <c>hours</c> or <c>days</c>.</param>
internal sealed record TypedLength(string Amount, string Unit)
{
    private const double Most = 100_000;

    /// <summary>The units, largest first; the last is offered only where it is in use.</summary>
    private static readonly (string Name, TimeSpan One)[] Units =
    [
        ("days", TimeSpan.FromDays(1)), ("hours", TimeSpan.FromHours(1)), ("minutes", TimeSpan.FromMinutes(1)),
        ("seconds", TimeSpan.FromSeconds(1)),
    ];

    /// <summary>Units to choose from, smallest first.</summary>
    public static IEnumerable<string> Choice(string used) =>
        Units.Reverse().Select(unit => unit.Name).Where(name => name != "seconds" || name == used);

    /// <summary>A length in its largest whole unit.</summary>
    public static TypedLength Of(TimeSpan length)
    {
        var (name, one) = Array.Find(Units, unit => length >= unit.One && length.Ticks % unit.One.Ticks == 0);
        return name is null
            ? new(length.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture), "seconds")
            : new((length / one).ToString("0", CultureInfo.InvariantCulture), name);
    }

    /// <summary>What was typed; just what there is when that was typed; null for what is no length.</summary>
    public static TimeSpan? Read(string amount, string unit, TimeSpan now)
    {
        if (Of(now) == new TypedLength(amount, unit))
        {
            return now;
        }

        var one = Array.Find(Units, known => known.Name == unit).One;
        return one > TimeSpan.Zero
            && double.TryParse(
                amount.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var many)
            && many is > 0 and <= Most
                ? one * many
                : null;
    }
}
