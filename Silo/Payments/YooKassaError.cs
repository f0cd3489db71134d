namespace LytSlot.Silo.Payments;

/// <summary>An error of YooKassa's API.</summary>
internal sealed record YooKassaError(string? Code);
