using LytSlot.Analytics;
using LytSlot.Marking;
using LytSlot.Orders;

namespace LytSlot.Queries;

/// <summary>A post that was published for an advertiser, as it is reported.</summary>
/// <param name="Key">Its order.</param>
/// <param name="ChannelId">The channel.</param>
/// <param name="ChannelTitle">Its title when the order was placed.</param>
/// <param name="TimeZone">IANA zone of the channel.</param>
/// <param name="Marking">Who advertised; null for a post without a mark.</param>
/// <param name="PublishedAt">When it was published, UTC.</param>
/// <param name="TakenDownAt">When it was taken down, UTC; null while it stands and for permanent.</param>
/// <param name="PostLink">Its address; null when the messages are not known any more.</param>
/// <param name="Price">What the advertiser paid.</param>
/// <param name="Reactions">Reactions on it, as Telegram last told; null when none was heard of.</param>
[GenerateSerializer, Immutable, Alias("lyt.PlacementRow")]
public sealed record PlacementRow(
    [property: Id(0)] OrderKey Key,
    [property: Id(1)] long ChannelId,
    [property: Id(2)] string ChannelTitle,
    [property: Id(3)] string TimeZone,
    [property: Id(4)] MarkingData? Marking,
    [property: Id(5)] DateTimeOffset PublishedAt,
    [property: Id(6)] DateTimeOffset? TakenDownAt,
    [property: Id(7)] string? PostLink,
    [property: Id(8)] Money Price,
    [property: Id(9)] MeasuredCount? Reactions);
