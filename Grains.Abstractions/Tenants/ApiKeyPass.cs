namespace LytSlot.Tenants;

/// <summary>As what a good API key acts.</summary>
/// <param name="Id">Which key it is.</param>
/// <param name="User">Telegram user id of the member in whose name it acts.</param>
/// <param name="Role">As what: never more than that member is now, nor than its scopes need.</param>
/// <param name="Scopes">What it may do.</param>
[GenerateSerializer, Immutable, Alias("lyt.ApiKeyPass")]
public sealed record ApiKeyPass(
    [property: Id(0)] Guid Id,
    [property: Id(1)] long User,
    [property: Id(2)] Role Role,
    [property: Id(3)] ApiKeyScopes Scopes);
