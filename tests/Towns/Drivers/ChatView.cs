namespace LytSlot.Towns.Drivers;

/// <summary>A person's chat with the bot.</summary>
internal sealed record ChatView(long Version, IReadOnlyList<Seen> Messages);
