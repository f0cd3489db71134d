using System.Collections.Immutable;

namespace LytSlot.Grains.Webhooks;

/// <summary>
/// What is set for a webhook, as it is stored (golden file) and as its deliveries go by it.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">Where to.</param>
/// <param name="Kinds">What is told; empty: everything.</param>
/// <param name="Description">The owner's own words; null for none.</param>
/// <param name="CreatedAt">When it was set first, UTC: tells one from a later one with its id.</param>
/// <param name="Secret">What signs.</param>
/// <param name="SecretAt">Since when it does, UTC.</param>
[GenerateSerializer, Immutable, Alias("lyt.WebhookEndpoint")]
internal sealed record WebhookEndpoint(
    [property: Id(0)] Guid Id,
    [property: Id(1)] string Url,
    [property: Id(2)] ImmutableArray<string> Kinds,
    [property: Id(3)] string? Description,
    [property: Id(4)] DateTimeOffset CreatedAt,
    [property: Id(5)] string Secret,
    [property: Id(6)] DateTimeOffset SecretAt)
{
    /// <summary>The secret before, for a day after <see cref="SecretAt"/>; null for none.</summary>
    [Id(7)]
    public string? Previous { get; init; }

    /// <summary>Nothing is taken or sent.</summary>
    [Id(8)]
    public bool IsPaused { get; init; }

    /// <summary>When it was resumed last, UTC; null: never.</summary>
    [Id(9)]
    public DateTimeOffset? ResumedAt { get; init; }

    /// <summary>No secret: logs are read by many.</summary>
    public override string ToString() => Id.ToString();
}
