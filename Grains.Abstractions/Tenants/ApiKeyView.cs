namespace LytSlot.Tenants;

/// <summary>An API key, without anything that opens something.</summary>
/// <param name="Id">By which its owners speak of it.</param>
/// <param name="Name">What they call it.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="MadeBy">Telegram user id of the owner in whose name it acts.</param>
/// <param name="MadeAt">When it was made, UTC.</param>
/// <param name="ExpiresAt">Until when it is good, UTC; null: until it is revoked.</param>
/// <param name="UsedAt">When it was last used, to within 5 minutes, UTC; null: never.</param>
/// <param name="RevokedAt">When it was revoked, UTC; null: it was not.</param>
[GenerateSerializer, Immutable, Alias("lyt.ApiKeyView")]
public sealed record ApiKeyView(
    [property: Id(0)] Guid Id,
    [property: Id(1)] string Name,
    [property: Id(2)] ApiKeyScopes Scopes,
    [property: Id(3)] long MadeBy,
    [property: Id(4)] DateTimeOffset MadeAt,
    [property: Id(5)] DateTimeOffset? ExpiresAt,
    [property: Id(6)] DateTimeOffset? UsedAt,
    [property: Id(7)] DateTimeOffset? RevokedAt);
