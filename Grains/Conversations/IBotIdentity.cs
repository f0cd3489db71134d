namespace LytSlot.Grains.Conversations;

/// <summary>Who the bot is.</summary>
internal interface IBotIdentity
{
    /// <summary>Telegram id of the bot, the part of its token before the colon.</summary>
    long Id { get; }

    /// <summary>Its user name without @, asked of Telegram once and kept.</summary>
    ValueTask<string> Username();

    /// <summary>
    /// Address that opens the bot and sends it <c>/start</c> with a payload of 1 to 64 <c>A-Za-z0-9_-</c>.
    /// </summary>
    ValueTask<string> StartLink(string payload);
}
