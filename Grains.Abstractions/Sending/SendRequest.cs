namespace LytSlot.Sending;

/// <summary>A wish to send.</summary>
/// <param name="Chat">Where to.</param>
/// <param name="Priority">How urgent.</param>
/// <param name="Tenant">For whom, for fairness; null for the platform.</param>
/// <param name="QueuedAt">What the order among equals goes by, UTC; null: by arrival.</param>
[GenerateSerializer, Immutable, Alias("lyt.SendRequest")]
public sealed record SendRequest(
    [property: Id(0)] long Chat,
    [property: Id(1)] SendPriority Priority,
    [property: Id(2)] Guid? Tenant,
    [property: Id(3)] DateTimeOffset? QueuedAt);
