namespace LytSlot.Chaos.Reckoning;

/// <summary>A posting. Lines of one entry of an order sum to zero.</summary>
internal sealed record LedgerLine(string Order, long Entry, string Account, long Amount, string Currency);
