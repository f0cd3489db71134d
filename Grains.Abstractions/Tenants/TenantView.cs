using System.Collections.Immutable;
using LytSlot.Marking;
using LytSlot.Orders;

namespace LytSlot.Tenants;

/// <summary>A tenant as its members see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Name.</param>
/// <param name="Language"><c>ru</c> or <c>en</c>.</param>
/// <param name="TimeZone">IANA zone.</param>
/// <param name="Members">Members.</param>
/// <param name="FeeBasisPoints">Platform fee in hundredths of a percent.</param>
/// <param name="Suspended">Stopped by an admin.</param>
/// <param name="Channels">Chat ids of its channels.</param>
[GenerateSerializer, Immutable, Alias("lyt.TenantView")]
public sealed record TenantView(
    [property: Id(0)] Guid Id,
    [property: Id(1)] string Name,
    [property: Id(2)] string Language,
    [property: Id(3)] string TimeZone,
    [property: Id(4)] ImmutableArray<TenantMember> Members,
    [property: Id(5)] int FeeBasisPoints,
    [property: Id(6)] bool Suspended,
    [property: Id(7)] ImmutableArray<long> Channels)
{
    /// <summary>What it has subscribed to.</summary>
    [Id(8)]
    public Plan Plan { get; init; }

    /// <summary>What posts must say about who advertises.</summary>
    [Id(9)]
    public MarkingPolicy Marking { get; init; } = MarkingPolicy.Off;

    /// <summary>What an advertiser gets back who calls off a scheduled order; empty: everything.</summary>
    [Id(10)]
    public ImmutableArray<RefundStep> Refunds { get; init; } = [];
}
