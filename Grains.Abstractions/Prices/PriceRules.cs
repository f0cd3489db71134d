using System.Collections.Immutable;

namespace LytSlot.Prices;

/// <summary>The rules of a channel's prices.</summary>
/// <param name="Rules">At most <see cref="Most"/>; their order means nothing.</param>
[GenerateSerializer, Immutable, Alias("lyt.PriceRules")]
public sealed record PriceRules(
    [property: Id(0)] ImmutableArray<PriceRule> Rules)
{
    /// <summary>How many rules a channel may have.</summary>
    public const int Most = 50;

    /// <summary>No rules: every slot has its format's price.</summary>
    public static PriceRules None { get; } = new(ImmutableArray<PriceRule>.Empty);
}
