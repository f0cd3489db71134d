using LytSlot.Queries;

namespace LytSlot.Moderation;

/// <summary>An order that waits for an admin.</summary>
/// <param name="Order">The order.</param>
/// <param name="Moderation">What was found, since when it waits and until when.</param>
[GenerateSerializer, Immutable, Alias("lyt.ModerationRow")]
public sealed record ModerationRow(
    [property: Id(0)] OrderRow Order,
    [property: Id(1)] OrderModeration Moderation);
