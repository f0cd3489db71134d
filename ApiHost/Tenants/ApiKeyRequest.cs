using System.ComponentModel.DataAnnotations;
using LytSlot.Tenants;

namespace LytSlot.ApiHost.Tenants;

/// <summary>Body of <c>PUT /api/v1/tenant/api-keys/{id}</c>.</summary>
/// <param name="Name">What you call it: 1 to 64 characters.</param>
/// <param name="Scopes">What it may do, one at least.</param>
/// <param name="ExpiresAt">Until when it is good; null: until it is revoked.</param>
public sealed record ApiKeyRequest(
    [Required, MaxLength(200)] string Name,
    [Required, MaxLength(4)] IReadOnlyList<ApiKeyScope> Scopes,
    DateTimeOffset? ExpiresAt = null)
{
    internal NewApiKey ToKey(string secretHash) => new(
        Name,
        secretHash,
        (ApiKeyScopes)Scopes.Aggregate(0, (all, scope) => all | (int)scope),
        ExpiresAt?.ToUniversalTime());
}
