using System.Collections.Immutable;
using LytSlot.Audit;
using LytSlot.Webhooks;

namespace LytSlot.Grains.Webhooks;

/// <summary>What one look at what happened, and one round of posts, came to.</summary>
/// <param name="CreatedAt">Of which webhook of this id.</param>
/// <param name="From">The stored mark from which was looked.</param>
/// <param name="Mark">How far was looked.</param>
/// <param name="Taken">What is to be delivered, in its order.</param>
/// <param name="Tried">What was sent, as it stands after that.</param>
[GenerateSerializer, Immutable, Alias("lyt.WebhookRound")]
internal sealed record WebhookRound(
    [property: Id(0)] DateTimeOffset CreatedAt,
    [property: Id(1)] DateTimeOffset? From,
    [property: Id(2)] DateTimeOffset Mark,
    [property: Id(3)] ImmutableArray<AuditEntry> Taken,
    [property: Id(4)] ImmutableArray<WebhookDelivery> Tried);
