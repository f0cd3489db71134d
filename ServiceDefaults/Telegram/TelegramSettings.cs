using System.ComponentModel.DataAnnotations;

namespace LytSlot.ServiceDefaults.Telegram;

/// <summary>The bot, section <c>Telegram</c>.</summary>
public sealed record TelegramSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Telegram";

    /// <summary>The bot's token as BotFather gave it: the bot's id, a colon, a secret.</summary>
    [Required]
    [RegularExpression("^[0-9]{1,18}:[A-Za-z0-9_-]+$", ErrorMessage = "not a bot token")]
    public string Token { get; init; } = "";

    /// <summary>Address of the Bot API; null: Telegram's own.</summary>
    [Url]
    public string? BaseUrl { get; init; }

    /// <summary>Address that opens the bot at a payload; <c>{bot}</c> and <c>{payload}</c> are filled in.</summary>
    [RegularExpression("^https?://.*[{]payload[}].*$", ErrorMessage = "not an address with {payload} in it")]
    public string StartLink { get; init; } = "https://t.me/{bot}?start={payload}";
}
