using System.Collections.Immutable;
using LytSlot.Orders;

namespace LytSlot.Queries;

/// <summary>Which orders.</summary>
/// <param name="Status">Only these; null for all.</param>
/// <param name="ChannelId">Only this channel; null for all.</param>
/// <param name="From">Slots starting at or after, UTC; null for no bound.</param>
/// <param name="To">Slots starting before, UTC; null for no bound.</param>
[GenerateSerializer, Immutable, Alias("lyt.OrderFilter")]
public sealed record OrderFilter(
    [property: Id(0)] OrderStatus? Status,
    [property: Id(1)] long? ChannelId,
    [property: Id(2)] DateTimeOffset? From,
    [property: Id(3)] DateTimeOffset? To)
{
    /// <summary>Where words are looked for in posts, those of so many orders are looked at for a page.</summary>
    public const int MostPosts = 2_000;

    /// <summary>
    /// Earliest slot first instead of latest. Give <c>From</c> with it: all that began before is walked through.
    /// </summary>
    [Id(4)]
    public bool SoonestFirst { get; init; }

    /// <summary>Only orders of these advertisers, Telegram user ids; empty for all.</summary>
    [Id(5)]
    public ImmutableArray<long> Advertisers { get; init; } = [];

    /// <summary>Only orders that hold their slot: what is held or sold in a calendar.</summary>
    [Id(6)]
    public bool HoldsSlot { get; init; }
}
