namespace LytSlot.Grains.Webhooks;

/// <summary>The way out to tenants' addresses.</summary>
internal interface IWebhookSender
{
    /// <summary>
    /// Posts once. Follows no redirect, reaches no private address, and takes ten seconds at most; never throws for
    /// what the other side does.
    /// </summary>
    Task<WebhookAnswer> Send(WebhookPost post);
}
