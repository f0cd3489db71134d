namespace LytSlot.Sending;

/// <summary>Address of a bot: its sender and its poller.</summary>
/// <param name="Bot">Telegram id of the bot, the part of its token before the colon.</param>
[GenerateSerializer, Immutable, Alias("lyt.BotKey")]
public readonly record struct BotKey(
    [property: Id(0)] long Bot)
{
    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static BotKey Parse(string key) => new(KeyParts.Number(KeyParts.After(key, "bot:"), key));

    /// <summary>The grain key, <c>bot:{id}</c>.</summary>
    public override string ToString() => "bot:" + KeyParts.Spell(Bot);
}
