namespace LytSlot.TelegramStandIn.Settings;

/// <summary>How this stand-in behaves; read from the command line and the environment.</summary>
public sealed record StandInSettings
{
    /// <summary>The only token that is accepted. The number before the colon is the bot's id.</summary>
    public string Token { get; init; } = "100001:stand-in";

    /// <summary>The bot's username, without "@".</summary>
    public string BotUsername { get; init; } = "lytslot_bot";

    /// <summary>The bot's name until it sets another.</summary>
    public string BotName { get; init; } = "LytSlot";

    /// <summary>Path of the journal. Null keeps everything in memory only.</summary>
    public string? Data { get; init; }

    /// <summary>Whether Telegram's sending limits are on at the start.</summary>
    public bool Limits { get; init; } = true;

    /// <summary>How long a tap waits for its answer, in seconds.</summary>
    public double CallbackSeconds { get; init; } = 15;

    /// <summary>How long a payment waits for the bot's consent, in seconds.</summary>
    public double PreCheckoutSeconds { get; init; } = 10;

    /// <summary>Age from which a message can't be deleted, in hours.</summary>
    public double DeleteHours { get; init; } = 48;

    /// <summary>How long a deleted message can still be copied, in minutes.</summary>
    public double CopyCacheMinutes { get; init; } = 30;

    /// <summary>The bot's user id.</summary>
    public long BotId => long.TryParse(Token.Split(':')[0], out var id) ? id : 100001;
}
