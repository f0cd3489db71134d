namespace LytSlot.Grains.Payments;

/// <summary>The payment's own second door, for what its errand comes back with. Callers: the system only.</summary>
[Alias("lyt.IPaymentWork")]
internal interface IPaymentWork : IGrainWithStringKey
{
    /// <summary>The order has taken note of the money.</summary>
    [Alias("Allocated")]
    Task Allocated();

    /// <summary>Nobody has such an order: the money goes back.</summary>
    [Alias("Unwanted")]
    Task Unwanted();

    /// <summary>What the provider said to the refund.</summary>
    [Alias("RefundTried")]
    Task RefundTried(RefundResult result);
}
