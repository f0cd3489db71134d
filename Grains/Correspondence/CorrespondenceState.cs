using System.Collections.Immutable;

namespace LytSlot.Grains.Correspondence;

/// <summary>
/// A correspondence as stored. Names of members are the contract with every row ever written (golden file).
/// </summary>
internal sealed record CorrespondenceState
{
    public Guid? TenantId { get; init; }

    /// <summary>
    /// The newest last: those of the last 24 hours, which are counted, those to be told, and the last four.
    /// </summary>
    public ImmutableArray<Letter> Letters { get; init; } = [];

    /// <summary>When it must bring something, UTC; null: nothing.</summary>
    public DateTimeOffset? DueAt { get; init; }
}
