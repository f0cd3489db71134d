namespace LytSlot.Tenants;

/// <summary>What a tenant says of itself.</summary>
/// <param name="Name">1 to 64 characters.</param>
/// <param name="Language"><c>ru</c> or <c>en</c>.</param>
/// <param name="TimeZone">IANA zone.</param>
[GenerateSerializer, Immutable, Alias("lyt.TenantProfile")]
public sealed record TenantProfile(
    [property: Id(0)] string Name,
    [property: Id(1)] string Language,
    [property: Id(2)] string TimeZone);
