namespace LytSlot.Tenants;

/// <summary>What an invitation offers, to the person who holds it.</summary>
/// <param name="TenantName">Whose team.</param>
/// <param name="Role">What they may do there.</param>
/// <param name="ExpiresAt">Until when it can be accepted, UTC.</param>
[GenerateSerializer, Immutable, Alias("lyt.InvitationOffer")]
public sealed record InvitationOffer(
    [property: Id(0)] string TenantName,
    [property: Id(1)] Role Role,
    [property: Id(2)] DateTimeOffset ExpiresAt);
