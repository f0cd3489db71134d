using System.Collections.Immutable;

namespace LytSlot.Queries;

/// <summary>A page of a tenant's channels, by title.</summary>
/// <param name="Rows">The channels.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
[GenerateSerializer, Immutable, Alias("lyt.ChannelPage")]
public sealed record ChannelPage(
    [property: Id(0)] ImmutableArray<ChannelRow> Rows,
    [property: Id(1)] string? Next);
