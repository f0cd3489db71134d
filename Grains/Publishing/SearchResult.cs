using System.Collections.Immutable;

namespace LytSlot.Grains.Publishing;

/// <summary>What a search came to.</summary>
/// <param name="Posts">What stands and is the order's.</param>
/// <param name="IsComplete">Whether every message that could be it was looked at.</param>
/// <param name="HasDoubts">
/// Whether something stands that may be the order's or not: pieces of an album, or the same text at another time.
/// </param>
internal sealed record SearchResult(ImmutableArray<FoundPost> Posts, bool IsComplete, bool HasDoubts)
{
    /// <summary>Whether it is proved that nothing of the order's stands.</summary>
    public bool ProvesAbsence => Posts.IsEmpty && IsComplete && !HasDoubts;
}
