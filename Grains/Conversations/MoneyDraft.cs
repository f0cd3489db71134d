using LytSlot.Payouts;

namespace LytSlot.Grains.Conversations;

/// <summary>A payout that is being asked for.</summary>
internal sealed record MoneyDraft
{
    /// <summary>Whose money the person was shown; null for none.</summary>
    public Guid? Tenant { get; init; }

    /// <summary>Currency of the payout; null until chosen.</summary>
    public string? Currency { get; init; }

    /// <summary>What was available when the person was asked how much, in minor units.</summary>
    public long AvailableMinor { get; init; }

    /// <summary>How much, in minor units; null until said.</summary>
    public long? AmountMinor { get; init; }

    /// <summary>Where to; null until said.</summary>
    public PayoutDestination? Destination { get; init; }

    /// <summary>Id of the payout, so that a repeat asks once; null until all is said.</summary>
    public Guid? Id { get; init; }

    /// <summary>How much of what; null until said.</summary>
    public Money? Amount() => AmountMinor is { } amount && Currency is { } currency ? new(amount, currency) : null;
}
