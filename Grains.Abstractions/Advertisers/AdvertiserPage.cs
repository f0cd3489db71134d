using System.Collections.Immutable;

namespace LytSlot.Advertisers;

/// <summary>A page of advertisers.</summary>
/// <param name="Rows">The advertisers.</param>
/// <param name="Next">Where the next page begins; null at the end.</param>
[GenerateSerializer, Immutable, Alias("lyt.AdvertiserPage")]
public sealed record AdvertiserPage(
    [property: Id(0)] ImmutableArray<AdvertiserRow> Rows,
    [property: Id(1)] string? Next);
