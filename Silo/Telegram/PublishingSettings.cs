namespace LytSlot.Silo.Telegram;

/// <summary>How posts are watched; section <c>Telegram</c>.</summary>
internal sealed record PublishingSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Telegram";

    /// <summary>
    /// Chats into which posts are forwarded to look at them, used in turn; the bot must be able to write there. None:
    /// probes prove nothing.
    /// </summary>
    public long[] ProbeChats { get; init; } = [];
}
