namespace LytSlot.Grains.Webhooks;

/// <summary>Where webhooks may lead.</summary>
/// <param name="AllowsPrivate">Into private networks and without TLS as well: in development only.</param>
internal sealed record WebhookPolicy(bool AllowsPrivate);
