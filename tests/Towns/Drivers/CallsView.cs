namespace LytSlot.Towns.Drivers;

/// <summary>Calls of the bot.</summary>
internal sealed record CallsView(long LastSeq, IReadOnlyList<BotCall> Calls);
