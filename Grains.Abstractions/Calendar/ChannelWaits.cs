using System.Collections.Immutable;

namespace LytSlot.Calendar;

/// <summary>What somebody waits for in a channel.</summary>
/// <param name="ChannelId">The channel.</param>
/// <param name="ChannelTitle">Its title; null while it does not sell.</param>
/// <param name="TimeZone">IANA zone of its times; UTC while it does not sell.</param>
/// <param name="Waits">In the order of asking.</param>
[GenerateSerializer, Immutable, Alias("lyt.ChannelWaits")]
public sealed record ChannelWaits(
    [property: Id(0)] long ChannelId,
    [property: Id(1)] string? ChannelTitle,
    [property: Id(2)] string TimeZone,
    [property: Id(3)] ImmutableArray<Wait> Waits);
