namespace LytSlot.Conversations;

/// <summary>One person's dialog with the bot. Key: <see cref="ConversationKey"/>.</summary>
[Alias("lyt.IConversationGrain")]
public interface IConversationGrain : IGrainWithStringKey
{
    /// <summary>Takes one update. A repeat of a recent one redraws the present step and changes nothing.</summary>
    /// <remarks>Callers: hosts only.</remarks>
    [Alias("Handle")]
    Task<BotTurn> Handle(BotInput input);

    /// <summary>Tells the person something, in their language. A repeat of a recent notice is not sent again.</summary>
    /// <remarks>Callers: the system only.</remarks>
    [Alias("Tell")]
    Task<TellResult> Tell(Notice notice);
}
