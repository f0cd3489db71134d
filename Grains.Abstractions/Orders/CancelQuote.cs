namespace LytSlot.Orders;

/// <summary>What would become of an order's money if the caller called it off now.</summary>
/// <param name="Returned">What comes back to the advertiser; nothing while nothing is paid.</param>
/// <param name="Kept">What stays with the channel's side.</param>
[GenerateSerializer, Immutable, Alias("lyt.CancelQuote")]
public sealed record CancelQuote(
    [property: Id(0)] Money Returned,
    [property: Id(1)] Money Kept);
