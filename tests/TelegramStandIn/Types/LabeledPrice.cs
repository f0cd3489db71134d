namespace LytSlot.TelegramStandIn.Types;

/// <summary>A line of an invoice, in the smallest units of its currency.</summary>
internal sealed record LabeledPrice
{
    public required string Label { get; init; }

    public long Amount { get; init; }
}
