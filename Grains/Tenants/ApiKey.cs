using LytSlot.Tenants;

namespace LytSlot.Grains.Tenants;

/// <summary>An API key as stored. Names of members are the contract with every row ever written.</summary>
internal sealed record ApiKey
{
    /// <summary>By which its owners speak of it.</summary>
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    /// <summary>SHA-256 of its secret, lower-case hexadecimal.</summary>
    public string SecretHash { get; init; } = "";

    public ApiKeyScopes Scopes { get; init; }

    /// <summary>Telegram user id of the owner in whose name it acts.</summary>
    public long MadeBy { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Null: it is good until it is revoked.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was last noted to be in use; null: never.</summary>
    public DateTimeOffset? UsedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public ApiKeyView View() => new(Id, Name, Scopes, MadeBy, MadeAt, ExpiresAt, UsedAt, RevokedAt);
}
