namespace LytSlot.TelegramStandIn.Types;

/// <summary>A payment that went through.</summary>
internal sealed record SuccessfulPayment
{
    public required string Currency { get; init; }

    public long TotalAmount { get; init; }

    public required string InvoicePayload { get; init; }

    public required string TelegramPaymentChargeId { get; init; }

    public required string ProviderPaymentChargeId { get; init; }
}
