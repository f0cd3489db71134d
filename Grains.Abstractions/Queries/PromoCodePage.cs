using System.Collections.Immutable;
using LytSlot.Prices;

namespace LytSlot.Queries;

/// <summary>A page of promo codes.</summary>
/// <param name="Rows">The codes.</param>
/// <param name="Next">Where the next page begins; null at the end.</param>
[GenerateSerializer, Immutable, Alias("lyt.PromoCodePage")]
public sealed record PromoCodePage(
    [property: Id(0)] ImmutableArray<PromoCodeView> Rows,
    [property: Id(1)] string? Next);
