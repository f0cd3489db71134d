namespace LytSlot.Logins;

/// <summary>A sign-in that was begun.</summary>
/// <param name="Key">Its code.</param>
/// <param name="BotLink">Opens the bot: <c>https://t.me/{bot}?start=login_{code}</c>.</param>
/// <param name="ExpiresAt">Until when it can be confirmed and redeemed, UTC.</param>
[GenerateSerializer, Immutable, Alias("lyt.LoginTicket")]
public sealed record LoginTicket(
    [property: Id(0)] LoginKey Key,
    [property: Id(1)] string BotLink,
    [property: Id(2)] DateTimeOffset ExpiresAt);
