namespace LytSlot;

/// <summary>An amount of one currency. Never converted, never summed over currencies.</summary>
/// <param name="AmountMinor">Minor units (kopecks, cents; whole Stars). Negative only in postings.</param>
/// <param name="Currency">
/// ISO 4217, three capital letters; <c>XTR</c> for Telegram Stars, which have no minor units.
/// </param>
[GenerateSerializer, Immutable, Alias("lyt.Money")]
public sealed record Money(
    [property: Id(0)] long AmountMinor,
    [property: Id(1)] string Currency)
{
    /// <summary>Telegram Stars.</summary>
    public const string Stars = "XTR";
}
