using System.Globalization;
using System.Security.Claims;
using System.Text;
using LytSlot.ApiHost.Callers;
using LytSlot.Users;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LytSlot.ApiHost.Logins;

/// <summary>Writes tokens and knows what a good one looks like.</summary>
internal sealed class Tokens(AuthSettings settings, TimeProvider time)
{
    /// <summary>Of tokens that programs send in the header.</summary>
    public const string ForApi = "lytslot-api";

    /// <summary>Of tokens that live in the browser's cookie, which the API does not take.</summary>
    public const string ForPages = "lytslot-pages";

    /// <summary>Of tokens that are exchanged for the next ones, and good for nothing else.</summary>
    public const string ForRefresh = "lytslot-refresh";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(10);
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    private readonly SymmetricSecurityKey _key = KeyOf(settings.SigningKey);

    private readonly SymmetricSecurityKey[] _others =
        string.IsNullOrEmpty(settings.OtherSigningKey) ? [] : [KeyOf(settings.OtherSigningKey)];

    /// <summary>A signed token for the caller.</summary>
    /// <param name="caller">A member or a person.</param>
    /// <param name="audience">Where it is good.</param>
    /// <param name="life">How long it is good.</param>
    /// <param name="session">The session it is of; null for none.</param>
    public (string Token, DateTimeOffset ExpiresAt) Issue(
        Caller caller, string audience, TimeSpan life, Guid? session = null)
    {
        var claims = Claims.Of(caller);
        if (session is { } id)
        {
            claims[Claims.Session] = id.ToString();
        }

        var ends = time.GetUtcNow() + life;
        return (Sign(claims, audience, ends), ends);
    }

    /// <summary>
    /// The refresh token of a session's generation. It is a signed statement: nothing has to be kept of it to know it
    /// again, and asked for twice it says the same.
    /// </summary>
    public string IssueRefresh(SessionUser signedIn) => Sign(
        new()
        {
            [Claims.Subject] = signedIn.User.UserId.ToString(CultureInfo.InvariantCulture),
            [Claims.Session] = signedIn.Session.Id.ToString(),
            [Claims.Generation] = signedIn.Session.Generation,
        },
        ForRefresh,
        signedIn.Session.EndsAt);

    /// <summary>What a refresh token of ours says; null when it is none, or too old.</summary>
    public async Task<(long Person, Guid Session, int Generation)?> ReadRefresh(string token)
    {
        var read = await Handler.ValidateTokenAsync(token, Demands(ForRefresh));
        var said = read.IsValid ? new ClaimsPrincipal(read.ClaimsIdentity) : null;
        return said?.Id() is { } person && said.SessionId() is { } session
            && int.TryParse(
                said.FindFirstValue(Claims.Generation), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? (person, session, number)
                    : null;
    }

    /// <summary>What is asked of a token.</summary>
    public TokenValidationParameters Demands(string audience) => new()
    {
        ValidIssuer = settings.Issuer,
        ValidAudience = audience,
        IssuerSigningKeys = [_key, .. _others],
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (from, to, _, _) => IsNow(from, to),
        NameClaimType = Claims.Subject,
        RoleClaimType = Claims.Role,
    };

    private static SymmetricSecurityKey KeyOf(string secret) => new(Encoding.UTF8.GetBytes(secret));

    private string Sign(Dictionary<string, object> claims, string audience, DateTimeOffset ends)
    {
        var now = time.GetUtcNow();
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = settings.Issuer,
            Audience = audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = ends.UtcDateTime,
            Claims = claims,
            SigningCredentials = new(_key, SecurityAlgorithms.HmacSha256),
        });
    }

    private bool IsNow(DateTime? from, DateTime? to)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return to is not null && now < to + ClockSkew && (from is null || now >= from - ClockSkew);
    }
}
