using Orleans.Concurrency;

namespace LytSlot.Grains.Channels;

/// <summary>What the channel knows of its own posts, for publications. Callers: the system only.</summary>
[Alias("lyt.IChannelPosts")]
internal interface IChannelPosts : IGrainWithStringKey
{
    /// <summary>
    /// Highest message id known; null when none is. Interleaves: it reads one number, and a publication must not wait
    /// for an owner who has Telegram asked about rights.
    /// </summary>
    [AlwaysInterleave, Alias("Highest")]
    Task<int?> Highest();
}
