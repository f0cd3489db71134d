using System.Collections.Immutable;
using LytSlot.ApiHost.Confirmations;
using LytSlot.Tenants;

namespace LytSlot.ApiHost.Tenants;

/// <summary>An API key.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What its owners call it.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="MadeBy">Telegram user id of the owner in whose name it acts.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="ExpiresAt">Until when it is good; null: until it is revoked.</param>
/// <param name="UsedAt">When it was last used, to within 5 minutes; null: never.</param>
/// <param name="RevokedAt">When it was revoked; null: it was not.</param>
internal sealed record ApiKeyResponse(
    Guid Id,
    string Name,
    ImmutableArray<ApiKeyScope> Scopes,
    long MadeBy,
    DateTimeOffset MadeAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? UsedAt,
    DateTimeOffset? RevokedAt)
{
    public static ApiKeyResponse From(ApiKeyView key) => new(
        key.Id,
        key.Name,
        [
            .. Enum.GetValues<ApiKeyScope>()
                .Where(scope => scope is not ApiKeyScope.None && key.Scopes.HasFlag((ApiKeyScopes)scope)),
        ],
        key.MadeBy,
        key.MadeAt,
        key.ExpiresAt,
        key.UsedAt,
        key.RevokedAt);
}

/// <summary>A tenant's API keys.</summary>
/// <param name="Keys">All that are good and the last of the others, latest first, 40 at most.</param>
internal sealed record ApiKeysResponse(ImmutableArray<ApiKeyResponse> Keys)
{
    public static ApiKeysResponse From(ApiKeyList list) => new([.. list.Keys.Select(ApiKeyResponse.From)]);
}

/// <summary>An API key that is good once you say yes in the bot.</summary>
/// <param name="Key">Never shown again: who holds it is let in.</param>
/// <param name="Confirmation">Where it stands.</param>
internal sealed record NewApiKeyResponse(string Key, ConfirmationResponse Confirmation);
