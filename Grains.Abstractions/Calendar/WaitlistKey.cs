namespace LytSlot.Calendar;

/// <summary>Address of who waits for a slot of a channel.</summary>
/// <param name="Chat">Telegram chat id of the channel, negative.</param>
[GenerateSerializer, Immutable, Alias("lyt.WaitlistKey")]
public readonly record struct WaitlistKey(
    [property: Id(0)] long Chat)
{
    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static WaitlistKey Parse(string key) => new(KeyParts.Number(KeyParts.After(key, "wait:"), key));

    /// <summary>The grain key, <c>wait:{id}</c>.</summary>
    public override string ToString() => "wait:" + KeyParts.Spell(Chat);
}
