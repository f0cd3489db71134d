using System.Collections.Immutable;
using LytSlot.Payments;

namespace LytSlot.Grains.Payments;

/// <summary>A checkout as it is stored.</summary>
internal sealed record CheckoutState
{
    public CheckoutStatus Status { get; init; }

    /// <summary>Tenant of the order.</summary>
    public Guid? TenantId { get; init; }

    /// <summary>Who pays.</summary>
    public long? AdvertiserId { get; init; }

    public long AmountMinor { get; init; }

    public string Currency { get; init; } = "";

    /// <summary>What the page says it is for.</summary>
    public string Title { get; init; } = "";

    /// <summary>Id of the last attempt, the provider's idempotency key: stored before the provider is called.</summary>
    public Guid Attempt { get; init; }

    /// <summary>When that attempt was stored.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>The provider's id of the page; null until it is known.</summary>
    public string? Reference { get; init; }

    /// <summary>The page; null until it is known.</summary>
    public string? Url { get; init; }

    /// <summary>When its page is closed: shortly before the hold that the attempt found runs out.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether the provider was asked to let nobody pay any more.</summary>
    public bool IsCloseAsked { get; init; }

    /// <summary>The provider's id of the charge; null unless paid.</summary>
    public string? Charge { get; init; }

    /// <summary>When the provider is to be asked next; null when there is nothing to ask.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>How often this attempt was asked after.</summary>
    public int Tries { get; init; }

    /// <summary>Number of the last fact.</summary>
    public int Version { get; init; }

    /// <summary>Facts on their way into their table; never stored with the state.</summary>
    public ImmutableArray<Fact> Events { get; init; } = [];
}
