namespace LytSlot.Channels;

/// <summary>Address of what is known of a channel's messages.</summary>
/// <param name="Chat">Telegram chat id of the channel, negative.</param>
[GenerateSerializer, Immutable, Alias("lyt.ChannelPostsKey")]
public readonly record struct ChannelPostsKey(
    [property: Id(0)] long Chat)
{
    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static ChannelPostsKey Parse(string key) => new(KeyParts.Number(KeyParts.After(key, "posts:"), key));

    /// <summary>The grain key, <c>posts:{id}</c>.</summary>
    public override string ToString() => "posts:" + KeyParts.Spell(Chat);
}
