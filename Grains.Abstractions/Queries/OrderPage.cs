using System.Collections.Immutable;

namespace LytSlot.Queries;

/// <summary>A page of orders, latest slot first.</summary>
/// <param name="Rows">The orders.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
[GenerateSerializer, Immutable, Alias("lyt.OrderPage")]
public sealed record OrderPage(
    [property: Id(0)] ImmutableArray<OrderRow> Rows,
    [property: Id(1)] string? Next);
