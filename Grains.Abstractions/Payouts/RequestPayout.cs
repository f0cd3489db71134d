namespace LytSlot.Payouts;

/// <summary>What an owner asks for.</summary>
/// <param name="Amount">More than nothing, and no more than is available.</param>
/// <param name="Destination">Where to.</param>
[GenerateSerializer, Immutable, Alias("lyt.RequestPayout")]
public sealed record RequestPayout(
    [property: Id(0)] Money Amount,
    [property: Id(1)] PayoutDestination Destination);
