using System.Collections.Immutable;
using LytSlot.Webhooks;

namespace LytSlot.ApiHost.Webhooks;

/// <summary>A tenant's webhooks.</summary>
/// <param name="Items">At most ten, in the order they were set.</param>
internal sealed record WebhooksResponse(ImmutableArray<WebhookResponse> Items)
{
    public static WebhooksResponse From(WebhookList list) => new([.. list.Webhooks.Select(WebhookResponse.From)]);
}
