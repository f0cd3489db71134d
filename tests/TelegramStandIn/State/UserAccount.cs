namespace LytSlot.TelegramStandIn.State;

/// <summary>A person who can be played.</summary>
/// <param name="Started">Whether the person ever wrote to the bot; before that the bot can't write first.</param>
/// <param name="Blocked">Whether the person blocked the bot.</param>
internal sealed record UserAccount(
    long Id,
    string FirstName,
    string? Username,
    string LanguageCode,
    bool Started,
    bool Blocked)
{
    public Types.User ToTelegram() => new()
    {
        Id = Id,
        IsBot = false,
        FirstName = FirstName,
        Username = Username,
        LanguageCode = LanguageCode,
    };
}
