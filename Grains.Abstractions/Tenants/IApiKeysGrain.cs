namespace LytSlot.Tenants;

/// <summary>
/// The API keys of a tenant: the tenant's grain from another side. Key: <see cref="TenantKey"/>, which a key spells, so
/// that the grain can be found. A key acts in the name of the owner who made it, and never as more than they are now.
/// </summary>
[Alias("lyt.IApiKeysGrain")]
public interface IApiKeysGrain : IGrainWithStringKey
{
    /// <summary>
    /// Makes a key; the same again changes nothing. Refuses with <c>tenant.not_found</c>, <c>caller.role_too_low</c>,
    /// <c>api_key.bad_name</c>, <c>api_key.bad_scopes</c>, <c>api_key.bad_expiry</c>, <c>api_key.too_many</c> (more
    /// than 20 that are good), <c>api_key.mismatch</c>.
    /// </summary>
    /// <param name="id">By which it is spoken of, made by the asker.</param>
    /// <param name="wanted">What it is to be.</param>
    /// <remarks>Callers: its owners.</remarks>
    [Alias("MakeKey")]
    Task<Outcome<ApiKeyView>> MakeKey(Guid id, NewApiKey wanted);

    /// <summary>
    /// Revokes a key: it opens nothing any more. A repeat changes nothing. Refuses with <c>tenant.not_found</c>,
    /// <c>caller.role_too_low</c>, <c>api_key.not_found</c>.
    /// </summary>
    /// <remarks>Callers: its owners.</remarks>
    [Alias("RevokeKey")]
    Task<Outcome<ApiKeyView>> RevokeKey(Guid id);

    /// <summary>Its keys. Refuses with <c>tenant.not_found</c>, <c>caller.role_too_low</c>.</summary>
    /// <remarks>Callers: its owners.</remarks>
    [Alias("Keys")]
    Task<Outcome<ApiKeyList>> Keys();

    /// <summary>
    /// As what a key acts; that it is in use is noted every 5 minutes. Refuses with <c>api_key.not_found</c>: unknown,
    /// revoked, too old, or its maker has left.
    /// </summary>
    /// <param name="secretHash">SHA-256 of its secret, lower-case hexadecimal.</param>
    /// <remarks>Callers: hosts.</remarks>
    [Alias("UseKey")]
    Task<Outcome<ApiKeyPass>> UseKey(string secretHash);
}
