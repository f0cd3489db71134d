using LytSlot.Webhooks;

namespace LytSlot.Grains.Webhooks;

/// <summary>What came of a post.</summary>
/// <param name="Status">HTTP status; null: no answer.</param>
/// <param name="Fault">Why there is none.</param>
internal readonly record struct WebhookAnswer(int? Status, DeliveryFault Fault)
{
    /// <summary>Only 2xx says that it was understood; a redirect does not.</summary>
    public bool IsDelivered => Status is >= 200 and <= 299;
}
