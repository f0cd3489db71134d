namespace LytSlot.BotHost.Updates;

/// <summary>What keeps its order: updates of one lane are handled one after the other, lanes side by side.</summary>
/// <param name="Chat">Person or channel.</param>
/// <param name="IsUrgent">A checkout: Telegram waits 10 s for its answer, and nothing else of the chat matters.</param>
internal readonly record struct Lane(long Chat, bool IsUrgent = false);
