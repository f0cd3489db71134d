namespace LytSlot.Grains.Webhooks;

/// <summary>What sets a webhook going, and where its errands come back to. Callers: the system only.</summary>
[Alias("lyt.IWebhookWork")]
internal interface IWebhookWork : IGrainWithStringKey
{
    /// <summary>It may have something to do; from now on it looks by itself.</summary>
    [Alias("Wake")]
    Task Wake();

    /// <summary>A round is over.</summary>
    [Alias("Finish")]
    Task Finish(WebhookRound round);

    /// <summary>It may not do anything until it is woken.</summary>
    /// <param name="isGone">There is no such webhook: what it had to do is forgotten.</param>
    [Alias("Rest")]
    Task Rest(bool isGone);
}
