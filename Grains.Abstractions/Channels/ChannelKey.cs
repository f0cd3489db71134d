namespace LytSlot.Channels;

/// <summary>Address of a Telegram channel.</summary>
/// <param name="Chat">Telegram chat id, negative.</param>
[GenerateSerializer, Immutable, Alias("lyt.ChannelKey")]
public readonly record struct ChannelKey(
    [property: Id(0)] long Chat)
{
    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static ChannelKey Parse(string key) => new(KeyParts.Number(KeyParts.After(key, "ch:"), key));

    /// <summary>The grain key, <c>ch:{id}</c>.</summary>
    public override string ToString() => "ch:" + KeyParts.Spell(Chat);
}
