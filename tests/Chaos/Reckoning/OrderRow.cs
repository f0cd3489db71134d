using System.Collections.Immutable;

namespace LytSlot.Chaos.Reckoning;

/// <summary>An order as the database has it.</summary>
/// <param name="EndsAt">End of what it occupies, exclusive.</param>
/// <param name="DueAt">Null: nothing is outstanding.</param>
/// <param name="Stays">Whether its post is never taken down.</param>
/// <param name="Text">What its creative says; null when there is none.</param>
internal sealed record OrderRow(
    string Key,
    string Status,
    long Channel,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    DateTimeOffset? DueAt,
    long Price,
    string Currency,
    bool AutoApprove,
    bool Stays,
    string? Text,
    ImmutableArray<int> MessageIds)
{
    /// <summary>End of its term; null: it was never published.</summary>
    public DateTimeOffset? TermEndsAt { get; init; }

    /// <summary>Looks at its post that are still to come.</summary>
    public int ChecksLeft { get; init; }

    public bool IsFinal => Status is "completed" or "expired" or "cancelled" or "rejected" or "failed" or "breached";

    public bool IsSettled => IsFinal && DueAt is null;
}
