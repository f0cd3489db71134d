using System.Collections.Immutable;
using LytSlot.Webhooks;

namespace LytSlot.Grains.Webhooks;

/// <summary>
/// How far a webhook is, as stored. Names of members are the contract with every row ever written (golden file).
/// </summary>
internal sealed record WebhookState : IKeepsAttempts<WebhookState>
{
    public Guid? TenantId { get; init; }

    /// <summary>
    /// When the webhook was set first: what is stored of an earlier one with this id counts for nothing.
    /// </summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Time of the last entry that was taken, or is not wanted; null: of none yet.</summary>
    public DateTimeOffset? Mark { get; init; }

    /// <summary>Number of the last ping.</summary>
    public int Pings { get; init; }

    /// <summary>In the order they were taken.</summary>
    public ImmutableArray<WebhookDelivery> Pending { get; init; } = [];

    /// <summary>Latest first.</summary>
    public ImmutableArray<WebhookDelivery> Done { get; init; } = [];

    public ImmutableArray<Attempt> Attempts { get; init; } = [];

    public WebhookState Keeping(ImmutableArray<Attempt> attempts) => this with { Attempts = attempts };
}
