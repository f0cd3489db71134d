using System.Collections.Immutable;
using LytSlot.Grains.Orders;
using LytSlot.Payouts;

namespace LytSlot.Grains.Payouts;

/// <summary>A payout as it is stored.</summary>
internal sealed record PayoutState : IKeepsAttempts<PayoutState>
{
    public PayoutStatus Status { get; init; }

    /// <summary>Number of the last fact.</summary>
    public int Version { get; init; }

    public Guid? TenantId { get; init; }

    public long AmountMinor { get; init; }

    public string Currency { get; init; } = "";

    /// <summary>Where to, in the owner's words.</summary>
    public string Destination { get; init; } = "";

    public DateTimeOffset? RequestedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public string? Reason { get; init; }

    /// <summary>When it must do something next; null when nobody is left to be told.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>What people are still to be told.</summary>
    public ImmutableArray<Untold> Untold { get; init; } = [];

    /// <summary>Commands that changed it and may come again.</summary>
    public ImmutableArray<Attempt> Attempts { get; init; } = [];

    /// <summary>Facts on their way into their table; never stored with the state.</summary>
    public ImmutableArray<Fact> Events { get; init; } = [];

    /// <summary>Ledger lines on their way into their table; never stored with the state.</summary>
    public ImmutableArray<Posting> Postings { get; init; } = [];

    /// <summary>Ledger lines written so far.</summary>
    public int PostingCount { get; init; }

    public PayoutState Keeping(ImmutableArray<Attempt> attempts) => this with { Attempts = attempts };
}
