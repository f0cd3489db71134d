using System.Text;
using LytSlot.ApiHost.Callers;
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

    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(10);
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    private readonly SymmetricSecurityKey _key = new(Encoding.UTF8.GetBytes(settings.SigningKey));

    /// <summary>A signed token for the caller.</summary>
    /// <param name="caller">A member or a person.</param>
    /// <param name="audience">Where it is good.</param>
    /// <param name="life">How long it is good.</param>
    public (string Token, DateTimeOffset ExpiresAt) Issue(Caller caller, string audience, TimeSpan life)
    {
        var now = time.GetUtcNow();
        var token = Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = settings.Issuer,
            Audience = audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + life).UtcDateTime,
            Claims = Claims.Of(caller),
            SigningCredentials = new(_key, SecurityAlgorithms.HmacSha256),
        });
        return (token, now + life);
    }

    /// <summary>What is asked of a token.</summary>
    public TokenValidationParameters Demands(string audience) => new()
    {
        ValidIssuer = settings.Issuer,
        ValidAudience = audience,
        IssuerSigningKey = _key,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (from, to, _, _) => IsNow(from, to),
        NameClaimType = Claims.Subject,
        RoleClaimType = Claims.Role,
    };

    private bool IsNow(DateTime? from, DateTime? to)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return to is not null && now < to + ClockSkew && (from is null || now >= from - ClockSkew);
    }
}
