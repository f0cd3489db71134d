using System.Collections.Immutable;

namespace LytSlot.Webhooks;

/// <summary>What an owner sets for a webhook.</summary>
/// <param name="Url">
/// Where to, up to 500 characters: https to a host's name, port 443 or from 1024 on, without user or fragment.
/// </param>
/// <param name="Kinds">
/// What is told, up to 50 of <c>order.approved</c>, <c>channel.rights_lost</c>, <c>payout.confirmed</c> and so on:
/// thing and kind of an <see cref="Audit.AuditEntry"/>; empty: everything.
/// </param>
/// <param name="Description">The owner's own words, up to 200 characters; null for none.</param>
[GenerateSerializer, Immutable, Alias("lyt.WebhookTerms")]
public sealed record WebhookTerms(
    [property: Id(0)] string Url,
    [property: Id(1)] ImmutableArray<string> Kinds,
    [property: Id(2)] string? Description);
