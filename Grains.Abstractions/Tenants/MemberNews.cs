namespace LytSlot.Tenants;

/// <summary>What changed in a team.</summary>
/// <param name="TenantName">Whose team.</param>
/// <param name="Name">Of whom it tells.</param>
/// <param name="Role">Their role now; of one who is gone the last.</param>
[GenerateSerializer, Immutable, Alias("lyt.MemberNews")]
public sealed record MemberNews(
    [property: Id(0)] string TenantName,
    [property: Id(1)] string Name,
    [property: Id(2)] Role Role);
