namespace LytSlot.Channels;

/// <summary>
/// What is known of a channel's messages, whether it is connected or not: ids grow by one per message, so the highest
/// one says where a post without an answer must be looked for. Key: <see cref="ChannelPostsKey"/>.
/// </summary>
[Alias("lyt.IChannelPostsGrain")]
public interface IChannelPostsGrain : IGrainWithStringKey
{
    /// <summary>A message with this id stands in the channel, or stood. Lower ids than known change nothing.</summary>
    /// <remarks>Callers: hosts, the system.</remarks>
    [Alias("Seen")]
    Task Seen(int messageId);

    /// <summary>
    /// Somebody else than the bot posted: what stands below it is no longer on top. Implies <see cref="Seen"/>; a
    /// repeat changes nothing.
    /// </summary>
    /// <param name="messageId">The post; of an album, any message.</param>
    /// <param name="postedAt">When, UTC, by Telegram's clock.</param>
    /// <remarks>Callers: hosts, the system.</remarks>
    [Alias("Posted")]
    Task Posted(int messageId, DateTimeOffset postedAt);

    /// <summary>
    /// People reacted on a message, or took reactions back. The latest count of each message is kept, in whichever
    /// order they come.
    /// </summary>
    /// <remarks>Callers: hosts, the system.</remarks>
    [Alias("Reacted")]
    Task Reacted(PostReactions counted);
}
