namespace LytSlot.Calendar;

/// <summary>Address of a channel's calendar.</summary>
/// <param name="Chat">Telegram chat id of the channel, negative.</param>
[GenerateSerializer, Immutable, Alias("lyt.CalendarKey")]
public readonly record struct CalendarKey(
    [property: Id(0)] long Chat)
{
    /// <summary>Reads back a grain key.</summary>
    /// <exception cref="FormatException">The key was not built by <see cref="ToString"/>.</exception>
    public static CalendarKey Parse(string key) => new(KeyParts.Number(KeyParts.After(key, "cal:"), key));

    /// <summary>The grain key, <c>cal:{id}</c>.</summary>
    public override string ToString() => "cal:" + KeyParts.Spell(Chat);
}
