using System.Collections.Immutable;
using LytSlot.Prices;

namespace LytSlot.Grains.Prices;

/// <summary>A promo code as it is stored.</summary>
internal sealed record PromoCodeState : IKeepsAttempts<PromoCodeState>
{
    public PromoStatus Status { get; init; }

    public Guid? TenantId { get; init; }

    public string Code { get; init; } = "";

    /// <summary>Whole percent taken off; null for an amount.</summary>
    public int? Percent { get; init; }

    /// <summary>Minor units of <see cref="Currency"/> taken off; null for a percentage.</summary>
    public long? AmountMinor { get; init; }

    public string? Currency { get; init; }

    public int Limit { get; init; }

    public int? LimitEach { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    public ImmutableArray<long> Channels { get; init; } = [];

    public ImmutableArray<string> Formats { get; init; } = [];

    /// <summary>Orders that use it, oldest first.</summary>
    public ImmutableArray<PromoUseState> Uses { get; init; } = [];

    /// <summary>When an order is to be asked after; null when all are known to stand.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Number of the last fact.</summary>
    public int Version { get; init; }

    /// <summary>Commands that changed it and may come again.</summary>
    public ImmutableArray<Attempt> Attempts { get; init; } = [];

    /// <summary>Facts on their way into their table; never stored with the state.</summary>
    public ImmutableArray<Fact> Events { get; init; } = [];

    public PromoCodeState Keeping(ImmutableArray<Attempt> attempts) => this with { Attempts = attempts };
}
