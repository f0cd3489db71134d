namespace LytSlot.Grains.Webhooks;

/// <summary>What the deliveries of a tenant's webhooks go by. Callers: the system only.</summary>
[Alias("lyt.IWebhooksWork")]
internal interface IWebhooksWork : IGrainWithStringKey
{
    /// <summary>What is set for a webhook; null when there is none.</summary>
    [Alias("Find")]
    Task<WebhookEndpoint?> Find(Guid id);
}
