namespace LytSlot.Orders;

/// <summary>One slot of a group.</summary>
/// <param name="ChannelId">The channel.</param>
/// <param name="StartsAt">Start of a cell, UTC.</param>
/// <param name="Format">Name of one of the channel's formats.</param>
/// <param name="Price">The price that was shown for it, as one of so many.</param>
[GenerateSerializer, Immutable, Alias("lyt.GroupSlot")]
public sealed record GroupSlot(
    [property: Id(0)] long ChannelId,
    [property: Id(1)] DateTimeOffset StartsAt,
    [property: Id(2)] string Format,
    [property: Id(3)] Money Price);
