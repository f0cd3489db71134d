namespace LytSlot.Tenants;

/// <summary>An API key that is to be made.</summary>
/// <param name="Name">What its owners call it: 1 to 64 characters.</param>
/// <param name="SecretHash">
/// SHA-256 of the key's secret, lower-case hexadecimal: the secret itself never enters the cluster.
/// </param>
/// <param name="Scopes">What it may do; at least one.</param>
/// <param name="ExpiresAt">Until when it is good, UTC; null: until it is revoked.</param>
[GenerateSerializer, Immutable, Alias("lyt.NewApiKey")]
public sealed record NewApiKey(
    [property: Id(0)] string Name,
    [property: Id(1)] string SecretHash,
    [property: Id(2)] ApiKeyScopes Scopes,
    [property: Id(3)] DateTimeOffset? ExpiresAt);
