using LytSlot.Webhooks;

namespace LytSlot.ApiHost.Webhooks;

/// <summary>One entry on its way to one webhook.</summary>
/// <param name="Name">Names the entry: <c>{thing}/{id}/{sequence}</c>.</param>
/// <param name="Type">What happened: <c>order.approved</c>.</param>
/// <param name="HappenedAt">When it did.</param>
/// <param name="Status">Where the delivery stands.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="At">When it is tried next; when it is over, since when.</param>
/// <param name="FirstAt">When it was tried first; null: never.</param>
/// <param name="Answer">HTTP status of the last answer; null: none came.</param>
/// <param name="Fault">Why none came; none when one did.</param>
internal sealed record DeliveryResponse(
    string Name,
    string Type,
    DateTimeOffset HappenedAt,
    DeliveryStatus Status,
    int Attempts,
    DateTimeOffset At,
    DateTimeOffset? FirstAt,
    int? Answer,
    DeliveryFault Fault)
{
    public static DeliveryResponse From(WebhookDelivery delivery) => new(
        delivery.Entry.Name(),
        $"{delivery.Entry.Thing}.{delivery.Entry.Kind}",
        delivery.Entry.At,
        delivery.Status,
        delivery.Attempts,
        delivery.At,
        delivery.FirstAt,
        delivery.Answer,
        delivery.Fault);
}
