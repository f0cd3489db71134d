using System.Collections.Immutable;
using LytSlot.Prices;

namespace LytSlot.Channels;

/// <summary>What an owner sets for a channel.</summary>
/// <param name="TimeZone">IANA zone of the channel: days, opening hours and shown times are in it.</param>
/// <param name="Language"><c>ru</c> or <c>en</c>.</param>
/// <param name="Category">Code of a <see cref="ChannelCategory"/>; null for none.</param>
/// <param name="SlotLength">Length of a cell of the grid; divides a day.</param>
/// <param name="Opening">At most one entry per weekday; a day without one is closed.</param>
/// <param name="LeadTime">How long before its start a slot must be booked.</param>
/// <param name="Horizon">How far ahead slots are sold.</param>
/// <param name="Formats">What is sold; names are unique.</param>
/// <param name="Approval">Who lets paid orders through.</param>
/// <param name="Prices">Rules of the prices; null when offered: the ones there are stay.</param>
[GenerateSerializer, Immutable, Alias("lyt.ChannelSettings")]
public sealed record ChannelSettings(
    [property: Id(0)] string TimeZone,
    [property: Id(1)] string Language,
    [property: Id(2)] string? Category,
    [property: Id(3)] TimeSpan SlotLength,
    [property: Id(4)] ImmutableArray<OpeningHours> Opening,
    [property: Id(5)] TimeSpan LeadTime,
    [property: Id(6)] TimeSpan Horizon,
    [property: Id(7)] ImmutableArray<FormatOffer> Formats,
    [property: Id(8)] Approval Approval,
    [property: Id(9)] PriceRules? Prices = null);
