using System.Collections.Immutable;

namespace LytSlot.Channels;

/// <summary>A way an ad lives, and what it costs.</summary>
/// <param name="Name"><c>1/24</c>, <c>1/48</c>, <c>2/48</c>, <c>3/72</c> or <c>permanent</c>.</param>
/// <param name="Top">No other ad starts in the channel for so long after this one.</param>
/// <param name="Life">After so long it is taken down; null: it stays.</param>
/// <param name="Prices">One price for each currency it is sold in; never empty, each above zero.</param>
[GenerateSerializer, Immutable, Alias("lyt.FormatOffer")]
public sealed record FormatOffer(
    [property: Id(0)] string Name,
    [property: Id(1)] TimeSpan Top,
    [property: Id(2)] TimeSpan? Life,
    [property: Id(3)] ImmutableArray<Money> Prices);
