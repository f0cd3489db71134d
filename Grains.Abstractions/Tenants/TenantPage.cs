using System.Collections.Immutable;

namespace LytSlot.Tenants;

/// <summary>A page of tenants.</summary>
/// <param name="Rows">The tenants.</param>
/// <param name="Next">Where the next page begins; null at the end.</param>
[GenerateSerializer, Immutable, Alias("lyt.TenantPage")]
public sealed record TenantPage(
    [property: Id(0)] ImmutableArray<TenantRow> Rows,
    [property: Id(1)] string? Next);
