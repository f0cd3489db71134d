namespace LytSlot.Silo.Payments;

/// <summary>A refund at YooKassa, as it is asked for and as it is told.</summary>
internal sealed record YooKassaRefund
{
    public string? Id { get; init; }

    public string? PaymentId { get; init; }

    /// <summary><c>pending</c>, <c>succeeded</c>, <c>canceled</c>.</summary>
    public string? Status { get; init; }

    public YooKassaAmount? Amount { get; init; }

    /// <summary>Carries the mark of our own refunds.</summary>
    public string? Description { get; init; }
}
