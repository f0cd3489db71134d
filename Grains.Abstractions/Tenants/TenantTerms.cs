using System.Collections.Immutable;
using LytSlot.Marking;
using LytSlot.Orders;

namespace LytSlot.Tenants;

/// <summary>What a booking must know of a tenant.</summary>
/// <param name="FeeBasisPoints">Platform fee in hundredths of a percent.</param>
/// <param name="Suspended">Stopped by an admin: nothing can be booked.</param>
[GenerateSerializer, Immutable, Alias("lyt.TenantTerms")]
public sealed record TenantTerms(
    [property: Id(0)] int FeeBasisPoints,
    [property: Id(1)] bool Suspended)
{
    /// <summary>Grows with every change of the tenant: of two, the higher one counts.</summary>
    [Id(2)]
    public int Version { get; init; }

    /// <summary>What posts must say about who advertises.</summary>
    [Id(3)]
    public MarkingPolicy Marking { get; init; } = MarkingPolicy.Off;

    /// <summary>What an advertiser gets back who calls off a scheduled order; empty: everything.</summary>
    [Id(4)]
    public ImmutableArray<RefundStep> Refunds { get; init; } = [];
}
