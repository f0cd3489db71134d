using LytSlot.Creatives;
using LytSlot.Marking;
using LytSlot.Orders;

namespace LytSlot.Calendar;

/// <summary>A wish of the channel's side to hold a slot for an advertiser it knows, who is then asked to pay.</summary>
/// <param name="Order">Minted by the asker before the call: a repeat meets the same order.</param>
/// <param name="Advertiser">Telegram user id of who is to pay.</param>
/// <param name="StartsAt">Start of a cell, UTC.</param>
/// <param name="Format">Name of one of the channel's formats.</param>
/// <param name="Price">The price that was shown; another one now refuses with <c>slot.price_changed</c>.</param>
/// <param name="Content">What is to be published: text and buttons, no media.</param>
/// <param name="Promo">A promo code; null for none.</param>
/// <param name="Marking">Who advertises; null where the channel does not ask.</param>
[GenerateSerializer, Immutable, Alias("lyt.BookFor")]
public sealed record BookFor(
    [property: Id(0)] OrderKey Order,
    [property: Id(1)] long Advertiser,
    [property: Id(2)] DateTimeOffset StartsAt,
    [property: Id(3)] string Format,
    [property: Id(4)] Money Price,
    [property: Id(5)] PostContent Content,
    [property: Id(6)] string? Promo = null,
    [property: Id(7)] MarkingData? Marking = null)
{
    /// <summary>
    /// Whether the order's id was made for this one call, which can't be a repeat then: who comes late for a slot is
    /// refused at once.
    /// </summary>
    [Id(8)]
    public bool IsFirst { get; init; }
}
