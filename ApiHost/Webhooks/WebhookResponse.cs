using System.Collections.Immutable;
using LytSlot.Webhooks;

namespace LytSlot.ApiHost.Webhooks;

/// <summary>A webhook.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">Where to.</param>
/// <param name="Kinds">What is told; empty: everything.</param>
/// <param name="Description">The owner's own words; null for none.</param>
/// <param name="IsPaused">Nothing is sent until it is resumed.</param>
/// <param name="CreatedAt">When it was set first: what happened before is not told.</param>
/// <param name="SecretAt">When its secret was made.</param>
internal sealed record WebhookResponse(
    Guid Id,
    string Url,
    ImmutableArray<string> Kinds,
    string? Description,
    bool IsPaused,
    DateTimeOffset CreatedAt,
    DateTimeOffset SecretAt)
{
    public static WebhookResponse From(WebhookView webhook) => new(
        webhook.Id,
        webhook.Url,
        webhook.Kinds,
        webhook.Description,
        webhook.IsPaused,
        webhook.CreatedAt,
        webhook.SecretAt);
}
