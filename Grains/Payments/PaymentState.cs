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

    /// <summary>Refusals of the provider so far.</summary>
    public int Tries { get; init; }

    /// <summary>Number of the last fact.</summary>
    public int Version { get; init; }

    /// <summary>Facts on their way into their table; never stored with the state.</summary>
    public ImmutableArray<Fact> Events { get; init; } = [];
}
