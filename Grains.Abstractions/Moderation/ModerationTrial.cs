using System.Collections.Immutable;

namespace LytSlot.Moderation;

/// <summary>What the rules find in a text.</summary>
/// <param name="Findings">What was found, up to 10; empty: it would pass.</param>
[GenerateSerializer, Immutable, Alias("lyt.ModerationTrial")]
public sealed record ModerationTrial([property: Id(0)] ImmutableArray<Finding> Findings);
