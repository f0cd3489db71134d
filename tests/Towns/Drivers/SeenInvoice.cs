namespace LytSlot.Towns.Drivers;

/// <summary>A bill in a chat.</summary>
/// <param name="ChargeId">Set once paid.</param>
internal sealed record SeenInvoice(string Title, string Currency, long TotalAmount, string? ChargeId);
