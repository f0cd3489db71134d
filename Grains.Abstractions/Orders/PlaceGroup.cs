using System.Collections.Immutable;
using LytSlot.Creatives;
using LytSlot.Marking;

namespace LytSlot.Orders;

/// <summary>A wish for several slots, all or none. The same group id means the same wish.</summary>
/// <param name="Slots">2 to 20, of channels of one tenant, in one currency.</param>
/// <param name="Creative">What is to be published in all of them; already written.</param>
/// <param name="Promo">A promo code, of which each order takes a use; null for none.</param>
/// <param name="Marking">Who advertises; null where the channels do not ask.</param>
[GenerateSerializer, Immutable, Alias("lyt.PlaceGroup")]
public sealed record PlaceGroup(
    [property: Id(0)] ImmutableArray<GroupSlot> Slots,
    [property: Id(1)] CreativeKey Creative,
    [property: Id(2)] string? Promo = null,
    [property: Id(3)] MarkingData? Marking = null)
{
    /// <summary>The asker's name in Telegram, for the channels' side; null when that is not known.</summary>
    [Id(4)]
    public string? AdvertiserName { get; init; }
}
