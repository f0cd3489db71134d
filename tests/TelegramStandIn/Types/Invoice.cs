namespace LytSlot.TelegramStandIn.Types;

/// <summary>The public part of an invoice.</summary>
internal sealed record Invoice
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string StartParameter { get; init; }

    public required string Currency { get; init; }

    public long TotalAmount { get; init; }
}
