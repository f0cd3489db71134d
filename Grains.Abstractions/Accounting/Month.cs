using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LytSlot.Accounting;

/// <summary>A month of UTC, by which the ledger is closed.</summary>
/// <param name="Year">2000 to 9000.</param>
/// <param name="Number">1 to 12.</param>
[GenerateSerializer, Immutable, Alias("lyt.Month")]
public readonly record struct Month(
    [property: Id(0)] int Year,
    [property: Id(1)] int Number)
{
    private const string Format = "yyyy-MM";

    /// <summary>Its first instant.</summary>
    public DateTimeOffset Start => new(Year, Number, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The first instant of the next one: where it ends, exclusive.</summary>
    public DateTimeOffset End => Start.AddMonths(1);

    /// <summary>The month of an instant.</summary>
    public static Month Of(DateTimeOffset instant) => new(instant.UtcDateTime.Year, instant.UtcDateTime.Month);

    /// <summary>Reads <c>2026-03</c>; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Month month)
    {
        var isMonth = DateOnly.TryParseExact(
            text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && first.Year is >= 2000 and <= 9000;
        month = isMonth ? new(first.Year, first.Month) : default;
        return isMonth;
    }

    /// <summary><c>2026-03</c>.</summary>
    public override string ToString() => Start.ToString(Format, CultureInfo.InvariantCulture);
}
