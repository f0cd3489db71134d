namespace LytSlot.Payments;

/// <summary>A checkout.</summary>
/// <param name="Key">Order and provider.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Url">The page on which it is paid; null unless open.</param>
/// <param name="Amount">What is asked for.</param>
/// <param name="Charge">The charge; null unless paid.</param>
[GenerateSerializer, Immutable, Alias("lyt.CheckoutView")]
public sealed record CheckoutView(
    [property: Id(0)] CheckoutKey Key,
    [property: Id(1)] CheckoutStatus Status,
    [property: Id(2)] string? Url,
    [property: Id(3)] Money Amount,
    [property: Id(4)] PaymentKey? Charge);
