namespace LytSlot.Queries;

/// <summary>Which part of a list.</summary>
/// <param name="After">Cursor of the last page's last row; null for the first page.</param>
/// <param name="Limit">1 to 100.</param>
[GenerateSerializer, Immutable, Alias("lyt.Page")]
public sealed record Page(
    [property: Id(0)] string? After,
    [property: Id(1)] int Limit);
