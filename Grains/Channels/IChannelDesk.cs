namespace LytSlot.Grains.Channels;

/// <summary>What Telegram knows of channels.</summary>
internal interface IChannelDesk
{
    /// <summary>Asks Telegram about a channel, the bot's rights in it and a person's.</summary>
    /// <param name="channel">Chat id.</param>
    /// <param name="person">Whose rights; null: nobody's.</param>
    /// <returns>The facts, or null when Telegram gave no clear answer.</returns>
    Task<ChannelFacts?> Look(long channel, long? person);

    /// <summary>Asks Telegram, in one call, what the bot may do in a channel.</summary>
    /// <returns>Null when Telegram gave no clear answer.</returns>
    Task<BotStanding?> Standing(long channel);

    /// <summary>How many follow a channel; null when Telegram gave no answer.</summary>
    Task<int?> Subscribers(long channel);
}
