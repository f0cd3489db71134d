namespace LytSlot.Prices;

/// <summary>What somebody wants to know the price of.</summary>
/// <param name="StartsAt">Start of the slot, UTC.</param>
/// <param name="Format">Name of one of the channel's formats.</param>
/// <param name="Currency">ISO 4217, or <c>XTR</c>.</param>
/// <param name="Promo">A promo code; null for none.</param>
/// <param name="Slots">How many slots are booked together, this one included; 1 to 20.</param>
[GenerateSerializer, Immutable, Alias("lyt.AskQuote")]
public sealed record AskQuote(
    [property: Id(0)] DateTimeOffset StartsAt,
    [property: Id(1)] string Format,
    [property: Id(2)] string Currency,
    [property: Id(3)] string? Promo = null,
    [property: Id(4)] int Slots = 1);
