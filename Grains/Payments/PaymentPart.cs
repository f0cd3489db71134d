namespace LytSlot.Grains.Payments;

/// <summary>A part of a charge that goes back by itself.</summary>
/// <param name="Id">The order's id of it, or one made from the provider's for a refund made there by hand.</param>
/// <param name="AmountMinor">Minor units of the charge's currency.</param>
/// <param name="State">What became of it.</param>
/// <param name="IsTold">Whether the order knows that it has gone.</param>
internal sealed record PaymentPart(Guid Id, long AmountMinor, PartState State, bool IsTold);
