using System.Text.Json.Serialization;

namespace LytSlot.Grains.Payments;

/// <summary>A part of a charge that goes back by itself.</summary>
/// <param name="Id">The order's id of it, or one made from the provider's for a refund made there by hand.</param>
/// <param name="AmountMinor">Minor units of the charge's currency.</param>
/// <param name="State">What became of it.</param>
/// <param name="IsTold">Whether the order knows that it has gone.</param>
internal sealed record PaymentPart(Guid Id, long AmountMinor, PartState State, bool IsTold)
{
    /// <summary>
    /// Id of the refund at the provider, made there by a person, that this is, or that settled it; null when there is
    /// none.
    /// </summary>
    public Guid? Seen { get; init; }

    /// <summary>Whether a person said that they gave it back.</summary>
    public bool IsByHand { get; init; }

    /// <summary>What of it went back with a refund made at the provider, which was larger than the rest.</summary>
    public long CoveredMinor { get; init; }

    /// <summary>What of it goes back by itself.</summary>
    [JsonIgnore]
    public long AskMinor => AmountMinor - CoveredMinor;

    /// <summary>Whether it is a refund made at the provider, past the order.</summary>
    [JsonIgnore]
    public bool IsElsewhere => Seen == Id;
}
