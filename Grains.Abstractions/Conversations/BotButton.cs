namespace LytSlot.Conversations;

/// <summary>A button under a message: either a tap or a link.</summary>
/// <param name="Text">1 to 64 characters.</param>
/// <param name="Tap">Callback data, 1 to 64 bytes; null for a link.</param>
/// <param name="Url">Address; null for a tap.</param>
[GenerateSerializer, Immutable, Alias("lyt.BotButton")]
public sealed record BotButton(
    [property: Id(0)] string Text,
    [property: Id(1)] string? Tap,
    [property: Id(2)] string? Url)
{
    /// <summary>A button that comes back as a tap.</summary>
    public static BotButton Of(string text, string tap) => new(text, tap, null);

    /// <summary>A button that opens an address.</summary>
    public static BotButton Link(string text, string url) => new(text, null, url);
}
