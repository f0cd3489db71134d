namespace LytSlot.Tenants;

/// <summary>A member.</summary>
/// <param name="UserId">Telegram user id.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Name">How they are called in Telegram.</param>
[GenerateSerializer, Immutable, Alias("lyt.TenantMember")]
public sealed record TenantMember(
    [property: Id(0)] long UserId,
    [property: Id(1)] Role Role,
    [property: Id(2)] string Name);
