using System.Collections.Immutable;
using LytSlot.Channels;

namespace LytSlot.Queries;

/// <summary>A page of the public catalogue.</summary>
/// <param name="Rows">Active channels.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
[GenerateSerializer, Immutable, Alias("lyt.CataloguePage")]
public sealed record CataloguePage(
    [property: Id(0)] ImmutableArray<ChannelCard> Rows,
    [property: Id(1)] string? Next);
