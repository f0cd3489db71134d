using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LytSlot.ApiHost.Logins;

/// <summary>
/// How an API key is spelled: <c>lyt_{tenant}_{secret}</c>. It names its tenant, so that the grain that knows it can be
/// found, and no token of ours begins like that.
/// </summary>
internal static class ApiKeys
{
    private const string Start = "Bearer lyt_";
    private const int TenantLength = 32;
    private const int SecretBytes = 32;
    private const int SecretLength = 43;

    /// <summary>A fresh key, and what is to be kept of it.</summary>
    public static (string Key, string SecretHash) New(Guid tenant)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return ($"lyt_{tenant:N}_{secret}", HashOf(secret));
    }

    /// <summary>
    /// The key of a form, which is the same however often it is sent: its secret is made of what the form was drawn
    /// with. A fresh one when that was not drawn here.
    /// </summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">By which the form speaks of it.</param>
    /// <param name="seed">The form's <see cref="NewSeed"/>.</param>
    public static (string Key, string SecretHash) Of(Guid tenant, Guid id, string? seed)
    {
        if (seed is not { Length: SecretLength } || !Base64Url.IsValid(seed))
        {
            return New(tenant);
        }

        var secret = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{tenant:N}/{id:N}/{seed}")));
        return ($"lyt_{tenant:N}_{secret}", HashOf(secret));
    }

    /// <summary>What makes the secret of a form's key: as hard to guess as the secret itself.</summary>
    public static string NewSeed() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>Whether a request brings one, good or bad.</summary>
    public static bool IsIn(HttpRequest request) =>
        $"{request.Headers.Authorization}".StartsWith(Start, StringComparison.OrdinalIgnoreCase);

    /// <summary>The one that a request brings; null when it is spelled like none.</summary>
    public static (Guid Tenant, string SecretHash)? From(HttpRequest request) =>
        IsIn(request)
        && $"{request.Headers.Authorization}"[Start.Length..] is { Length: TenantLength + 1 + SecretLength } key
        && key[TenantLength] == '_'
        && Guid.TryParseExact(key[..TenantLength], "N", out var tenant)
            ? (tenant, HashOf(key[(TenantLength + 1)..]))
            : null;

    private static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
