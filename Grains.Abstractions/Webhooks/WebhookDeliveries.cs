using System.Collections.Immutable;

namespace LytSlot.Webhooks;

/// <summary>What a webhook has to do, and has done.</summary>
/// <param name="Pending">What is still to be delivered, at most 100, in the order it was taken.</param>
/// <param name="Done">The last 50 that were delivered or given up, latest first.</param>
[GenerateSerializer, Immutable, Alias("lyt.WebhookDeliveries")]
public sealed record WebhookDeliveries(
    [property: Id(0)] ImmutableArray<WebhookDelivery> Pending,
    [property: Id(1)] ImmutableArray<WebhookDelivery> Done);
