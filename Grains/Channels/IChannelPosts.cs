using System.Collections.Immutable;
using Orleans.Concurrency;

namespace LytSlot.Grains.Channels;

/// <summary>
/// Whose posts a channel's messages are. Two orders may have the same text: what a probe finds belongs to the order
/// that claims it first, and nobody takes down, or takes for their own, what is claimed by another. Callers: the system
/// only.
/// </summary>
[Alias("lyt.IChannelPosts")]
internal interface IChannelPosts : IGrainWithStringKey
{
    /// <summary>Highest message id known; null when none is. Interleaves: it reads one number.</summary>
    [AlwaysInterleave, Alias("Highest")]
    Task<int?> Highest();

    /// <summary>
    /// The highest message id of those known to be older than an instant, UTC; null when none is known. Interleaves: it
    /// only reads.
    /// </summary>
    [AlwaysInterleave, Alias("Before")]
    Task<int?> Before(DateTimeOffset instant);

    /// <summary>
    /// Claims messages for an order; raises the highest id known. True when they are its own now, or were before;
    /// false, and nothing changed, when any of them is another order's.
    /// </summary>
    [Alias("Claim")]
    Task<bool> Claim(Guid order, ImmutableArray<int> messages);

    /// <summary>The order that claimed a message; null when none did, or so long ago that it is forgotten.</summary>
    [Alias("OwnerOf")]
    Task<Guid?> OwnerOf(int message);

    /// <summary>
    /// The first post of somebody else above a message and before an instant, UTC; null when none is known.
    /// Interleaves: it only reads.
    /// </summary>
    [AlwaysInterleave, Alias("Above")]
    Task<SeenPost?> Above(int message, DateTimeOffset before);
}
