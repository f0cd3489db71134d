using System.Collections.Immutable;

namespace LytSlot.Moderation;

/// <summary>A page of orders that wait for an admin, who waits longest first.</summary>
/// <param name="Rows">The orders.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
[GenerateSerializer, Immutable, Alias("lyt.ModerationPage")]
public sealed record ModerationPage(
    [property: Id(0)] ImmutableArray<ModerationRow> Rows,
    [property: Id(1)] string? Next);
