using System.Globalization;

namespace LytSlot.ApiHost.Console.Analytics;

/// <summary>
/// Where values stand in a drawing of <see cref="Width"/> by <see cref="Height"/>, which is stretched.
/// </summary>
/// <param name="Low">What stands at the bottom: 0, or below it the least.</param>
/// <param name="High">What stands at the top.</param>
/// <param name="Count">How many columns there are.</param>
internal sealed record Plot(decimal Low, decimal High, int Count)
{
    public const int Width = 600;
    public const int Height = 120;

    private static readonly decimal[] Steps = [1, 2, 3, 4, 5, 6, 8, 10];

    /// <summary>One in which all the values have room; null values have none.</summary>
    public static Plot For(int count, IEnumerable<decimal?> values)
    {
        var known = values.OfType<decimal>().Append(0).ToList();
        return new(-Round(-known.Min()), Round(known.Max()), Math.Max(count, 1));
    }

    /// <summary>Width of a column.</summary>
    public decimal Column => (decimal)Width / Count;

    /// <summary>The middle of a column.</summary>
    public decimal X(int index) => (index + 0.5m) * Column;

    /// <summary>The height of a value, from the top.</summary>
    public decimal Y(decimal value) => High == Low ? Height : Height * (High - value) / (High - Low);

    /// <summary>A line through the values; what is null is passed over. Empty for less than two.</summary>
    public string Line(IReadOnlyList<decimal?> values) => Known(values) is { Length: > 1 } places
        ? "M" + string.Join('L', places)
        : "";

    /// <summary>A dot where the only value is that is not null, since one alone is no line. Else empty.</summary>
    public string Dot(IReadOnlyList<decimal?> values) => Known(values) is [var place] ? $"M{place}h.1" : "";

    /// <summary>What lies between the line of values that are all known and 0.</summary>
    public string Area(IReadOnlyList<decimal?> values) => values.Count < 2
        ? ""
        : $"{Line(values)}L{Text(X(values.Count - 1))} {Text(Y(0))}L{Text(X(0))} {Text(Y(0))}z";

    /// <summary>A length as SVG spells it.</summary>
    public static string Text(decimal length) => length.ToString("0.#", CultureInfo.InvariantCulture);

    private string[] Known(IReadOnlyList<decimal?> values) =>
    [
        .. from one in values.Index()
           let value = one.Item
           where value is not null
           select $"{Text(X(one.Index))} {Text(Y(value.Value))}",
    ];

    /// <summary>The next number that is easy to read.</summary>
    private static decimal Round(decimal value)
    {
        if (value <= 0)
        {
            return 0;
        }

        var power = 1m;
        while (power * 10 < value)
        {
            power *= 10;
        }

        return Steps.First(step => step * power >= value) * power;
    }
}
