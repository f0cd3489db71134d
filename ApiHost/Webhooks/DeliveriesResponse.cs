using System.Collections.Immutable;
using LytSlot.Webhooks;

namespace LytSlot.ApiHost.Webhooks;

/// <summary>What a webhook has to do, and has done.</summary>
/// <param name="Pending">What is still to be delivered, at most 100, in the order it was taken.</param>
/// <param name="Done">The last 50 that were delivered or given up, latest first.</param>
internal sealed record DeliveriesResponse(
    ImmutableArray<DeliveryResponse> Pending, ImmutableArray<DeliveryResponse> Done)
{
    public static DeliveriesResponse From(WebhookDeliveries deliveries) => new(
        [.. deliveries.Pending.Select(DeliveryResponse.From)], [.. deliveries.Done.Select(DeliveryResponse.From)]);
}
