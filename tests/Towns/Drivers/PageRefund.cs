namespace LytSlot.Towns.Drivers;

/// <summary>Money of a charge that went back.</summary>
internal sealed record PageRefund(string Id, string Charge, long AmountMinor);
