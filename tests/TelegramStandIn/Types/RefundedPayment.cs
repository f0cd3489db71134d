namespace LytSlot.TelegramStandIn.Types;

/// <summary>A payment that was given back.</summary>
internal sealed record RefundedPayment
{
    public required string Currency { get; init; }

    public long TotalAmount { get; init; }

    public required string InvoicePayload { get; init; }

    public required string TelegramPaymentChargeId { get; init; }
}
