using System.Collections.Immutable;

namespace LytSlot.Grains.Webhooks;

/// <summary>
/// What a tenant has set for its webhooks, as stored. Names of members are the contract with every row ever written
/// (golden file).
/// </summary>
internal sealed record WebhooksState : IKeepsAttempts<WebhooksState>
{
    /// <summary>Number of the last fact.</summary>
    public int Version { get; init; }

    public Guid? TenantId { get; init; }

    public ImmutableArray<WebhookEndpoint> Endpoints { get; init; } = [];

    public ImmutableArray<Attempt> Attempts { get; init; } = [];

    /// <summary>Facts on their way into their table; never stored with the state.</summary>
    public ImmutableArray<Fact> Events { get; init; } = [];

    public WebhooksState Keeping(ImmutableArray<Attempt> attempts) => this with { Attempts = attempts };
}
