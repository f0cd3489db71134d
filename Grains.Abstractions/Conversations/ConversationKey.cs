namespace LytSlot.Conversations;

/// <summary>Address of one person's dialog with the bot.</summary>
/// <param name="Chat">Telegram chat id; for a private chat the user's id.</param>
[GenerateSerializer, Immutable, Alias("lyt.ConversationKey")]
public readonly record struct ConversationKey(
    [property: Id(0)] long Chat)
{
    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static ConversationKey Parse(string key) => new(KeyParts.Number(KeyParts.After(key, "chat:"), key));

    /// <summary>The grain key, <c>chat:{id}</c>.</summary>
    public override string ToString() => "chat:" + KeyParts.Spell(Chat);
}
