namespace LytSlot.TelegramStandIn.Types;

/// <summary>Text that a button puts on the clipboard.</summary>
internal sealed record CopyText
{
    public required string Text { get; init; }
}
