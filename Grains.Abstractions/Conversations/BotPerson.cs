namespace LytSlot.Conversations;

/// <summary>Who acts in a chat, as Telegram says.</summary>
/// <param name="UserId">Telegram user id.</param>
/// <param name="FirstName">First name; never empty.</param>
/// <param name="Language">IETF tag of the person's Telegram; null when not told.</param>
[GenerateSerializer, Immutable, Alias("lyt.BotPerson")]
public sealed record BotPerson(
    [property: Id(0)] long UserId,
    [property: Id(1)] string FirstName,
    [property: Id(2)] string? Language);
