namespace LytSlot.Webhooks;

/// <summary>
/// What a tenant has set for its webhooks: where its news goes, how it is signed. Key: <see cref="WebhooksKey"/>.
/// </summary>
[Alias("lyt.IWebhooksGrain")]
public interface IWebhooksGrain : IGrainWithStringKey
{
    /// <summary>All of them. Refuses with <c>webhook.not_found</c>, <c>caller.role_too_low</c>.</summary>
    /// <remarks>Callers: owners of the tenant.</remarks>
    [Alias("List")]
    Task<Outcome<WebhookList>> List();

    /// <summary>
    /// Sets one; a new one tells what happens from now on and gets a secret. The same again changes nothing. Refuses
    /// with <c>webhook.bad_url</c>, <c>webhook.bad_kinds</c>, <c>webhook.bad_description</c>,
    /// <c>webhook.too_many</c>, <c>webhook.not_found</c>, <c>caller.role_too_low</c>.
    /// </summary>
    /// <param name="id">Its id, made by the one who sets it.</param>
    /// <param name="terms">What is set.</param>
    /// <remarks>Callers: owners of the tenant.</remarks>
    [Alias("SetUp")]
    Task<Outcome<WebhookView>> SetUp(Guid id, WebhookTerms terms);

    /// <summary>
    /// Takes one away, with what it had still to tell; answers with it as it was. Refuses with
    /// <c>webhook.not_found</c>, also when it is repeated, and <c>caller.role_too_low</c>.
    /// </summary>
    /// <remarks>Callers: owners of the tenant.</remarks>
    [Alias("Remove")]
    Task<Outcome<WebhookView>> Remove(Guid id);

    /// <summary>
    /// Sends nothing until it is resumed; a repeat changes nothing. Refuses with <c>webhook.not_found</c>,
    /// <c>caller.role_too_low</c>.
    /// </summary>
    /// <remarks>Callers: owners of the tenant.</remarks>
    [Alias("Pause")]
    Task<Outcome<WebhookView>> Pause(Guid id);

    /// <summary>
    /// Goes on where it was, at most three days back; a repeat changes nothing. Refuses with
    /// <c>webhook.not_found</c>, <c>caller.role_too_low</c>.
    /// </summary>
    /// <remarks>Callers: owners of the tenant.</remarks>
    [Alias("Unpause")]
    Task<Outcome<WebhookView>> Unpause(Guid id);

    /// <summary>The secret. Refuses with <c>webhook.not_found</c>, <c>caller.role_too_low</c>.</summary>
    /// <remarks>Callers: owners of the tenant.</remarks>
    [Alias("Secret")]
    Task<Outcome<WebhookSecret>> Secret(Guid id);

    /// <summary>
    /// Makes another secret; the one before signs as well for a day. Refuses with <c>webhook.not_found</c>,
    /// <c>caller.role_too_low</c>.
    /// </summary>
    /// <remarks>Callers: owners of the tenant.</remarks>
    [Alias("ChangeSecret")]
    Task<Outcome<WebhookSecret>> ChangeSecret(Guid id);
}
