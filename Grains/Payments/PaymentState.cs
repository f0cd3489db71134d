using System.Collections.Immutable;
using LytSlot.Payments;

namespace LytSlot.Grains.Payments;

/// <summary>A charge as it is stored.</summary>
internal sealed record PaymentState
{
    public PaymentStatus Status { get; init; }

    /// <summary>Tenant of the order it pays for.</summary>
    public Guid? TenantId { get; init; }

    /// <summary>The payer.</summary>
    public long? AdvertiserId { get; init; }

    public string Provider { get; init; } = "";

    public string Charge { get; init; } = "";

    /// <summary>Key of the order.</summary>
    public string Order { get; init; } = "";

    public long AmountMinor { get; init; }

    public string Currency { get; init; } = "";

    public DateTimeOffset? PaidAt { get; init; }

    public DateTimeOffset? RefundedAt { get; init; }

    /// <summary>When it must do something next; null when nothing is outstanding.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>How often what is due now was tried.</summary>
    public int Tries { get; init; }

    /// <summary>How often the provider refused to give anything of it back.</summary>
    public int Refusals { get; init; }

    /// <summary>Since when the provider gives no clear answer to a refund; null when it gave one.</summary>
    public DateTimeOffset? UnclearSince { get; init; }

    /// <summary>The provider's ids of refunds of ours that came to nothing, however late.</summary>
    public ImmutableArray<string> FailedRefunds { get; init; } = [];

    /// <summary>Our ids of those that the order is still to be told of.</summary>
    public ImmutableArray<string> UntoldFailures { get; init; } = [];

    /// <summary>Parts that go, or have gone, back by themselves.</summary>
    public ImmutableArray<PaymentPart> Parts { get; init; } = [];

    /// <summary>What of it is whose, when it pays for a group; each share is a payment of its own.</summary>
    public ImmutableArray<PaymentShare> Shares { get; init; } = [];

    /// <summary>Whether the shares are still to be told of themselves.</summary>
    public bool IsSplitUntold { get; init; }

    /// <summary>Number of the share, from 1; null for a charge.</summary>
    public int? Share { get; init; }

    /// <summary>A person gives the rest back; the provider is not asked.</summary>
    public bool IsByHand { get; init; }

    /// <summary>Whether a person said that they gave the rest back.</summary>
    public bool IsRestByHand { get; init; }

    /// <summary>Id of the refund at the provider that this was; null when none was seen.</summary>
    public Guid? RestSeen { get; init; }

    /// <summary>The provider has refused to give it back; it is asked again, and a person may be faster.</summary>
    public bool IsRefused { get; init; }

    /// <summary>The provider's id of the last dispute; null when there was none.</summary>
    public string? Dispute { get; init; }

    /// <summary>How that dispute stands.</summary>
    public DisputeStatus DisputeStatus { get; init; }

    /// <summary>Since when that dispute is known to be open; null when there was none.</summary>
    public DateTimeOffset? DisputedAt { get; init; }

    /// <summary>When the provider is asked how it stands; null when it has ended, or is asked after no more.</summary>
    public DateTimeOffset? DisputeLookAt { get; init; }

    /// <summary>Whether the order is still to be told how it stands.</summary>
    public bool IsDisputeUntold { get; init; }

    /// <summary>Whether the order is still to be told that the provider refuses to give money back.</summary>
    public bool IsStuckUntold { get; init; }

    /// <summary>Number of the last fact.</summary>
    public int Version { get; init; }

    /// <summary>Facts on their way into their table; never stored with the state.</summary>
    public ImmutableArray<Fact> Events { get; init; } = [];
}
