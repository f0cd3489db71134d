namespace LytSlot.Silo.Payments;

/// <summary>A page of a list.</summary>
internal sealed record YooKassaList<T>(IReadOnlyList<T>? Items);
