namespace LytSlot.Grains.Payments;

/// <summary>What of a charge is one order's. Its number, from 1, is its place in the list.</summary>
/// <param name="Order">Key of the order.</param>
/// <param name="AmountMinor">Minor units of the charge's currency.</param>
[GenerateSerializer, Immutable, Alias("lyt.PaymentShare")]
internal sealed record PaymentShare(
    [property: Id(0)] string Order,
    [property: Id(1)] long AmountMinor);
