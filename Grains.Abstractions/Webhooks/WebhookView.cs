using System.Collections.Immutable;

namespace LytSlot.Webhooks;

/// <summary>A webhook as owners see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">Where to.</param>
/// <param name="Kinds">What is told; empty: everything.</param>
/// <param name="Description">The owner's own words; null for none.</param>
/// <param name="IsPaused">Nothing is sent until it is resumed.</param>
/// <param name="CreatedAt">When it was set first, UTC: what happened before is not told.</param>
/// <param name="SecretAt">When its secret was made, UTC.</param>
[GenerateSerializer, Immutable, Alias("lyt.WebhookView")]
public sealed record WebhookView(
    [property: Id(0)] Guid Id,
    [property: Id(1)] string Url,
    [property: Id(2)] ImmutableArray<string> Kinds,
    [property: Id(3)] string? Description,
    [property: Id(4)] bool IsPaused,
    [property: Id(5)] DateTimeOffset CreatedAt,
    [property: Id(6)] DateTimeOffset SecretAt);
