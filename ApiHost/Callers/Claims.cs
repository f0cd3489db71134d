using System.Globalization;
using System.Security.Claims;
using System.Text.Json;

namespace LytSlot.ApiHost.Callers;

/// <summary>What a token of ours says, and the caller it makes.</summary>
internal static class Claims
{
    /// <summary>Telegram user id.</summary>
    public const string Subject = "sub";

    /// <summary>The tenant the person acts for; absent when they are a member of none.</summary>
    public const string Tenant = "tenant";

    /// <summary>Their role there, snake_case.</summary>
    public const string Role = "role";

    /// <summary>Number of the session; absent in tokens of none.</summary>
    public const string Session = "sid";

    /// <summary>Which refresh token of the session it is.</summary>
    public const string Generation = "gen";

    /// <summary>Which API key it is; absent when it is none. Never in a token.</summary>
    public const string Key = "key";

    /// <summary>What the API key may do.</summary>
    public const string Scopes = "scopes";

    /// <summary>The claims of a person, as a member when they are one.</summary>
    public static Dictionary<string, object> Of(Caller caller)
    {
        var claims = new Dictionary<string, object>
        {
            [Subject] = caller.UserId.GetValueOrDefault().ToString(CultureInfo.InvariantCulture),
        };
        if (caller.Tenant is { } tenant)
        {
            claims[Tenant] = tenant.ToString();
            claims[Role] = JsonNamingPolicy.SnakeCaseLower.ConvertName(caller.Role.ToString());
        }

        return claims;
    }

    /// <summary>Somebody who is known, as the rest of a request asks for them.</summary>
    /// <param name="caller">A member or a person.</param>
    /// <param name="scheme">How they are known.</param>
    /// <param name="session">Where they are signed in; null for nowhere.</param>
    public static ClaimsPrincipal ToPrincipal(this Caller caller, string scheme, Guid? session = null)
    {
        var claims = Of(caller).Select(claim => new Claim(claim.Key, $"{claim.Value}"));
        return new(new ClaimsIdentity(
            session is { } id ? claims.Append(new Claim(Session, $"{id}")) : claims, scheme));
    }

    /// <summary>Who the signed claims say calls: a member, or a person; null for nobody.</summary>
    public static Caller? ToCaller(this ClaimsPrincipal user)
    {
        if (user.Id() is not { } id)
        {
            return null;
        }

        return Guid.TryParse(user.FindFirstValue(Tenant), out var tenant)
            && Enum.TryParse<Role>(user.FindFirstValue(Role), ignoreCase: true, out var role)
                ? Caller.Member(tenant, id, role) with { Key = user.KeyId() }
                : Caller.Person(id);
    }

    /// <summary>The session a token is of; null for none.</summary>
    public static Guid? SessionId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(Session), out var session) ? session : null;

    /// <summary>The API key that asks; null when it is none.</summary>
    public static Guid? KeyId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(Key), out var key) ? key : null;

    /// <summary>What the API key that asks may do; null when it is none, but a person.</summary>
    public static ApiKeyScopes? KeyScopes(this ClaimsPrincipal user) =>
        user.KeyId() is null ? null
        : Enum.TryParse<ApiKeyScopes>(user.FindFirstValue(Scopes), out var scopes) ? scopes
        : ApiKeyScopes.None;

    /// <summary>The Telegram user id of a signed-in person; null for nobody.</summary>
    public static long? Id(this ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(Subject), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    /// <summary>When the token ends; null when it doesn't say.</summary>
    public static DateTimeOffset? Ends(this ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue("exp"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
