using LytSlot.Tenants;

namespace LytSlot.Grains.Tenants;

/// <summary>
/// The API keys of a tenant. Only owners make and revoke them. A revoked one is remembered for a while, so that a wish
/// that comes again makes none anew. Pure.
/// </summary>
internal static class ApiKeyRules
{
    public static readonly Refusal NotFound =
        new(RefusalKind.NotFound, "api_key.not_found", "There is no such API key, or it is not good any more.");

    /// <summary>How many may be good at a time.</summary>
    public const int Most = 20;

    /// <summary>How exactly it is known when a key was last used: one write for so long, not one a request.</summary>
    public static readonly TimeSpan Noted = TimeSpan.FromMinutes(5);

    private const int MostOver = 20;

    private const int LongestName = 64;

    private const ApiKeyScopes All =
        ApiKeyScopes.Read | ApiKeyScopes.Orders | ApiKeyScopes.Channels | ApiKeyScopes.Money;

    private static readonly Refusal BadName =
        new(RefusalKind.Invalid, "api_key.bad_name", "The name has 1 to 64 characters.");

    private static readonly Refusal BadScopes =
        new(RefusalKind.Invalid, "api_key.bad_scopes", "One scope at least: read, orders, channels or money.");

    private static readonly Refusal BadExpiry =
        new(RefusalKind.Invalid, "api_key.bad_expiry", "The key would be too old already.");

    private static readonly Refusal TooMany =
        new(RefusalKind.Conflict, "api_key.too_many", "Up to 20 API keys are good at a time.");

    private static readonly Refusal Mismatch =
        new(RefusalKind.Conflict, "api_key.mismatch", "Another API key was made under this id.");

    /// <summary>What follows from a command.</summary>
    public static Decision<ApiKeyEvent> Decide(TenantState tenant, ApiKeyCommand command) => command switch
    {
        ApiKeyCommand.Use c => Find(tenant, c.SecretHash, c.At) is not { } key ? NotFound
            : key.UsedAt is { } before && c.At - before < Noted ? Decision.Unchanged
            : new ApiKeyEvent.ApiKeyUsed(key, c.At),

        _ when tenant.Status is TenantStatus.None => TenantRules.NotFound,
        ApiKeyCommand.Make c => !IsOwner(tenant, c.By) ? Callers.RoleTooLow : Make(tenant, c),
        ApiKeyCommand.Revoke c => !IsOwner(tenant, c.By) ? Callers.RoleTooLow : Revoke(tenant, c),

        _ => throw new InvalidOperationException($"No rule decides {command.GetType().Name}."),
    };

    /// <exception cref="InvalidOperationException">The event has no rule: a programming error.</exception>
    public static TenantState Apply(TenantState tenant, ApiKeyEvent happened) => happened switch
    {
        ApiKeyEvent.ApiKeyMade e => tenant with { ApiKeys = [.. Kept(tenant, e.Key.MadeAt), e.Key] },
        ApiKeyEvent.ApiKeyRevoked e => tenant with
        {
            ApiKeys = tenant.ApiKeys.Replace(e.Key, e.Key with { RevokedAt = e.At }),
        },
        ApiKeyEvent.ApiKeyUsed e => tenant with
        {
            ApiKeys = tenant.ApiKeys.Replace(e.Key, e.Key with { UsedAt = e.At }),
        },
        _ => throw new InvalidOperationException($"No rule applies {happened.GetType().Name}."),
    };

    /// <summary>Whether it leaves a fact.</summary>
    public static bool IsFact(ApiKeyEvent happened) => happened is not ApiKeyEvent.ApiKeyUsed;

    /// <summary>What a change was, in words for the record; null when its name says all.</summary>
    public static string? ReasonOf(ApiKeyEvent happened) => happened switch
    {
        ApiKeyEvent.ApiKeyMade e => $"{e.Key.Id}: {e.Key.Scopes}".ToLowerInvariant(),
        ApiKeyEvent.ApiKeyRevoked e => $"{e.Key.Id}",
        _ => null,
    };

    /// <summary>Why such a key can't be made at all; null: it can.</summary>
    public static Refusal? Objection(NewApiKey wanted, DateTimeOffset now) =>
        !CleanText.Fits(wanted.Name, 1, LongestName) ? BadName
        : wanted.Scopes is ApiKeyScopes.None || (wanted.Scopes & ~All) != 0 ? BadScopes
        : wanted.ExpiresAt <= now ? BadExpiry
        : null;

    /// <summary>As what a good key acts; null when it is none.</summary>
    public static ApiKeyPass? Pass(TenantState tenant, string secretHash, DateTimeOffset now) =>
        Find(tenant, secretHash, now) is { } key
            ? new(key.Id, key.MadeBy, RoleOf(tenant, key), key.Scopes)
            : null;

    private static ApiKey? Find(TenantState tenant, string secretHash, DateTimeOffset now) =>
        tenant.ApiKeys.FirstOrDefault(key => key.SecretHash == secretHash && IsGood(key, now)) is { } key
            && TeamRules.Member(tenant, key.MadeBy) is not null
                ? key
                : null;

    private static Role RoleOf(TenantState tenant, ApiKey key)
    {
        var most = key.Scopes.HasFlag(ApiKeyScopes.Money) ? Role.Owner
            : key.Scopes is ApiKeyScopes.Read ? Role.Viewer
            : Role.Manager;
        var maker = TeamRules.RoleOf(tenant, key.MadeBy);
        return maker < most ? maker : most;
    }

    private static Decision<ApiKeyEvent> Make(TenantState tenant, ApiKeyCommand.Make command)
    {
        var wanted = command.Wanted with { Name = command.Wanted.Name.Trim() };
        if (tenant.ApiKeys.FirstOrDefault(key => key.Id == command.Id) is { } known)
        {
            return wanted == new NewApiKey(known.Name, known.SecretHash, known.Scopes, known.ExpiresAt)
                ? Decision.Unchanged
                : Mismatch;
        }

        return Objection(wanted, command.At) is { } refusal ? refusal
            : tenant.ApiKeys.Count(key => IsGood(key, command.At)) >= Most ? TooMany
            : new ApiKeyEvent.ApiKeyMade(new()
            {
                Id = command.Id,
                Name = wanted.Name,
                SecretHash = wanted.SecretHash,
                Scopes = wanted.Scopes,
                MadeBy = command.By,
                MadeAt = command.At,
                ExpiresAt = wanted.ExpiresAt,
            });
    }

    private static Decision<ApiKeyEvent> Revoke(TenantState tenant, ApiKeyCommand.Revoke command) =>
        tenant.ApiKeys.FirstOrDefault(key => key.Id == command.Id) switch
        {
            null => NotFound,
            { RevokedAt: not null } => Decision.Unchanged,
            var key => new ApiKeyEvent.ApiKeyRevoked(key, command.At),
        };

    private static IEnumerable<ApiKey> Kept(TenantState tenant, DateTimeOffset now)
    {
        var over = tenant.ApiKeys.Count(key => !IsGood(key, now));
        return tenant.ApiKeys.Where(key => IsGood(key, now) || over-- <= MostOver);
    }

    private static bool IsGood(ApiKey key, DateTimeOffset now) =>
        key.RevokedAt is null && (key.ExpiresAt is not { } end || now < end);

    private static bool IsOwner(TenantState tenant, long user) => TeamRules.RoleOf(tenant, user) is Role.Owner;
}
