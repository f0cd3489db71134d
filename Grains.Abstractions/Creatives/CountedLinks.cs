using System.Collections.Immutable;

namespace LytSlot.Creatives;

/// <summary>
/// What of a post is counted. Given to a creative it is a wish without links; what the creative took has the links,
/// and the redirect's addresses stand in its text and buttons.
/// </summary>
/// <param name="Which">Which links are counted.</param>
/// <param name="Links">Those that are, buttons first, each part in its order.</param>
[GenerateSerializer, Immutable, Alias("lyt.CountedLinks")]
public sealed record CountedLinks(
    [property: Id(0)] LinkCounting Which,
    [property: Id(1)] ImmutableArray<CountedLink> Links)
{
    /// <summary>A wish; null for none.</summary>
    /// <param name="which">Which links are to be counted.</param>
    public static CountedLinks? Wish(LinkCounting which) => which is LinkCounting.None ? null : new(which, []);
}
