namespace LytSlot.Grains.Conversations;

/// <summary>Who the bot is.</summary>
internal interface IBotIdentity
{
    /// <summary>Telegram id of the bot, the part of its token before the colon.</summary>
    long Id { get; }

    /// <summary>Its user name without @, asked of Telegram once and kept.</summary>
    ValueTask<string> Username();
}
