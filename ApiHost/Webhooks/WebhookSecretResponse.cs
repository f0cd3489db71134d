using LytSlot.Webhooks;

namespace LytSlot.ApiHost.Webhooks;

/// <summary>What the posts of a webhook are signed with.</summary>
/// <param name="Secret">It is these characters that sign.</param>
/// <param name="Previous">The one before, which signs as well for a day after the change; null: none does.</param>
/// <param name="PreviousUntil">Until when it does; null: none does.</param>
internal sealed record WebhookSecretResponse(string Secret, string? Previous, DateTimeOffset? PreviousUntil)
{
    public static WebhookSecretResponse From(WebhookSecret secret) =>
        new(secret.Secret, secret.Previous, secret.PreviousUntil);

    /// <summary>Nothing of them: logs are read by many.</summary>
    public override string ToString() => nameof(WebhookSecretResponse);
}
