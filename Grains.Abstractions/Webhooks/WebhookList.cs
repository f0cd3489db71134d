using System.Collections.Immutable;

namespace LytSlot.Webhooks;

/// <summary>A tenant's webhooks.</summary>
/// <param name="Webhooks">At most ten, in the order they were set.</param>
[GenerateSerializer, Immutable, Alias("lyt.WebhookList")]
public sealed record WebhookList([property: Id(0)] ImmutableArray<WebhookView> Webhooks);
