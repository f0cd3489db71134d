using System.Collections.Immutable;

namespace LytSlot.Correspondence;

/// <summary>What the two sides of an order wrote to each other.</summary>
/// <param name="Letters">The last four, the newest last.</param>
[GenerateSerializer, Immutable, Alias("lyt.CorrespondenceView")]
public sealed record CorrespondenceView([property: Id(0)] ImmutableArray<LetterView> Letters);
