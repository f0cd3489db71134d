using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LytSlot.Grains.Orders;

/// <summary>A charge that came to the order.</summary>
/// <param name="Payment">Key of the payment.</param>
/// <param name="AmountMinor">Minor units.</param>
/// <param name="Currency">ISO 4217, or <c>XTR</c>.</param>
/// <param name="State">What became of it.</param>
internal sealed record OrderMoney(string Payment, long AmountMinor, string Currency, MoneyState State)
{
    /// <summary>Parts of it that go, or have gone, back by themselves.</summary>
    public ImmutableArray<MoneyPart> Parts { get; init; } = [];

    /// <summary>What a dispute found it as; null when there was none.</summary>
    public MoneyState? Before { get; init; }

    /// <summary>The provider's id of the last dispute; null when there was none.</summary>
    public string? Dispute { get; init; }

    /// <summary>Whether people were told that the provider refuses to give it back.</summary>
    public bool IsStuck { get; init; }

    /// <summary>When it is asked for once more, UTC; null: as soon as it, or a part of it, is owed.</summary>
    public DateTimeOffset? AskAgainAt { get; init; }

    /// <summary>What is left of it.</summary>
    [JsonIgnore]
    public long RestMinor => AmountMinor - Parts.Sum(part => part.AmountMinor);
}
