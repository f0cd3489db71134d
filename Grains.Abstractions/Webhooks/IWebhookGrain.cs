namespace LytSlot.Webhooks;

/// <summary>
/// What happens in a tenant, on its way to one address: taken in its order, sent until it is answered with 2xx, at
/// least once. Whoever listens tells repeats by the entry's name. Key: <see cref="WebhookKey"/>.
/// </summary>
[Alias("lyt.IWebhookGrain")]
public interface IWebhookGrain : IGrainWithStringKey
{
    /// <summary>
    /// What it has to do, and has done. Refuses with <c>webhook.not_found</c>, <c>caller.role_too_low</c>.
    /// </summary>
    /// <remarks>Callers: owners of the tenant.</remarks>
    [Alias("Deliveries")]
    Task<Outcome<WebhookDeliveries>> Deliveries();

    /// <summary>
    /// Delivers an entry once more, or one that waits at once; a repeat before that changes nothing. Refuses with
    /// <c>webhook.not_found</c>, <c>webhook.no_such_delivery</c>, <c>webhook.full</c>, <c>caller.role_too_low</c>.
    /// </summary>
    /// <param name="name">Name of the entry.</param>
    /// <remarks>Callers: owners of the tenant.</remarks>
    [Alias("Replay")]
    Task<Outcome<WebhookDelivery>> Replay(string name);

    /// <summary>
    /// Sends a <c>webhook.ping</c>, whatever kinds are told. Refuses with <c>webhook.not_found</c>,
    /// <c>webhook.full</c>, <c>caller.role_too_low</c>.
    /// </summary>
    /// <remarks>Callers: owners of the tenant.</remarks>
    [Alias("Ping")]
    Task<Outcome<WebhookDelivery>> Ping();
}
