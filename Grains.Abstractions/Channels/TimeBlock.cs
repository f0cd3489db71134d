using System.Collections.Immutable;

namespace LytSlot.Channels;

/// <summary>
/// Time the owner keeps free of ads: no order may be placed that would occupy any of it. What is sold already stands.
/// </summary>
/// <param name="Id">Minted by the asker before the call: the same id means the same block.</param>
/// <param name="Once">One stretch; null for a weekly block.</param>
/// <param name="Weekly">Its time of the week; null for a single one.</param>
/// <param name="Note">A word to remember it by, 1 to 100 characters; null for none.</param>
[GenerateSerializer, Immutable, Alias("lyt.TimeBlock")]
public sealed record TimeBlock(
    [property: Id(0)] Guid Id,
    [property: Id(1)] TimeRange? Once,
    [property: Id(2)] WeeklyTime? Weekly,
    [property: Id(3)] string? Note)
{
    /// <summary>Stretches of it that were opened again, in order and apart.</summary>
    [Id(4)]
    public ImmutableArray<TimeRange> Opened { get; init; } = [];
}
