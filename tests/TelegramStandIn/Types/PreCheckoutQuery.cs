namespace LytSlot.TelegramStandIn.Types;

/// <summary>The last question before money moves.</summary>
internal sealed record PreCheckoutQuery
{
    public required string Id { get; init; }

    public required User From { get; init; }

    public required string Currency { get; init; }

    public long TotalAmount { get; init; }

    public required string InvoicePayload { get; init; }
}
