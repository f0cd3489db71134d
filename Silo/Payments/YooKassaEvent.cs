namespace LytSlot.Silo.Payments;

/// <summary>A notification: unsigned, so that nothing in it is believed but what to look at.</summary>
internal sealed record YooKassaEvent
{
    /// <summary>Such as <c>payment.succeeded</c>.</summary>
    public string? Event { get; init; }

    public YooKassaPayment? Object { get; init; }
}
