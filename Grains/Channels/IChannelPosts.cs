namespace LytSlot.Grains.Channels;

/// <summary>What the channel knows of its own posts, for publications. Callers: the system only.</summary>
[Alias("lyt.IChannelPosts")]
internal interface IChannelPosts : IGrainWithStringKey
{
    /// <summary>Highest message id known; null when none is.</summary>
    [Alias("Highest")]
    Task<int?> Highest();
}
