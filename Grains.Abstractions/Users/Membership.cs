namespace LytSlot.Users;

/// <summary>A person's place in a tenant.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">What they may do there.</param>
/// <param name="Version">Number of the tenant's fact that it is as of: an older word changes nothing.</param>
[GenerateSerializer, Immutable, Alias("lyt.Membership")]
public sealed record Membership(
    [property: Id(0)] Guid Tenant,
    [property: Id(1)] string Name,
    [property: Id(2)] Role Role,
    [property: Id(3)] int Version = 0);
