using LytSlot.Audit;

namespace LytSlot.Webhooks;

/// <summary>One entry on its way to one webhook.</summary>
/// <param name="Entry">What is told, without its trace.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Attempts">How often it was tried; from 0 again when it is replayed.</param>
/// <param name="At">When it is tried next; when it is over, since when. UTC.</param>
/// <param name="FirstAt">When it was tried first, UTC; null: never.</param>
/// <param name="Answer">HTTP status of the last answer; null: none came.</param>
/// <param name="Fault">Why none came at the last try.</param>
[GenerateSerializer, Immutable, Alias("lyt.WebhookDelivery")]
public sealed record WebhookDelivery(
    [property: Id(0)] AuditEntry Entry,
    [property: Id(1)] DeliveryStatus Status,
    [property: Id(2)] int Attempts,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] DateTimeOffset? FirstAt,
    [property: Id(5)] int? Answer,
    [property: Id(6)] DeliveryFault Fault);
