using LytSlot.Creatives;
using LytSlot.Marking;
using LytSlot.Orders;

namespace LytSlot.Calendar;

/// <summary>An advertiser's wish to take a slot. The same order id means the same wish.</summary>
/// <param name="Order">Minted and stored by the asker before the call: a repeat meets the same order.</param>
/// <param name="StartsAt">Start of a cell, UTC.</param>
/// <param name="Format">Name of one of the channel's formats.</param>
/// <param name="Price">The price that was shown; another one now refuses with <c>slot.price_changed</c>.</param>
/// <param name="Creative">What is to be published; already written.</param>
/// <param name="Promo">A promo code; null for none.</param>
/// <param name="Marking">Who advertises; null where the channel does not ask.</param>
[GenerateSerializer, Immutable, Alias("lyt.BookSlot")]
public sealed record BookSlot(
    [property: Id(0)] OrderKey Order,
    [property: Id(1)] DateTimeOffset StartsAt,
    [property: Id(2)] string Format,
    [property: Id(3)] Money Price,
    [property: Id(4)] CreativeKey Creative,
    [property: Id(5)] string? Promo = null,
    [property: Id(6)] MarkingData? Marking = null)
{
    /// <summary>The asker's name in Telegram, for the channel's side; null when that is not known.</summary>
    [Id(7)]
    public string? AdvertiserName { get; init; }
}
