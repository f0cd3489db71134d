using System.ComponentModel.DataAnnotations;
using LytSlot.Webhooks;

namespace LytSlot.ApiHost.Webhooks;

/// <summary>Body of <c>PUT /api/v1/webhooks/{id}</c>.</summary>
/// <param name="Url">Where to: a public https address by name, on port 443 or from 1024 on.</param>
/// <param name="Kinds">
/// What is told, up to 50 of <c>order.approved</c>, <c>channel.rights_lost</c>, <c>payout.confirmed</c> and so on, as
/// <c>thing.kind</c> of the feed; absent or empty: everything.
/// </param>
/// <param name="Description">Your own words, up to 200 characters; absent for none.</param>
public sealed record WebhookRequest(
    [Required, MaxLength(500)] string Url,
    [MaxLength(50)] IReadOnlyList<string>? Kinds = null,
    [MaxLength(200)] string? Description = null)
{
    internal WebhookTerms ToTerms() => new(Url, [.. Kinds ?? []], Description);
}
