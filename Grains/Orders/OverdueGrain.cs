namespace LytSlot.Grains.Orders;

/// <summary>A grain whose due time has passed.</summary>
/// <param name="DueAt">When it should have done something, UTC.</param>
/// <param name="Key">Its key.</param>
internal sealed record OverdueGrain(DateTimeOffset DueAt, string Key);
