namespace LytSlot.Grains.Orders;

/// <summary>A proposal to publish at another time.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Id">The asker's own id of it.</param>
/// <param name="ByAdvertiser">Who proposes it.</param>
/// <param name="StartsAt">Start of the other slot, UTC.</param>
/// <param name="Until">Until when it can be agreed to, UTC.</param>
internal sealed record MoveProposal(
    int Number, Guid Id, bool ByAdvertiser, DateTimeOffset StartsAt, DateTimeOffset Until);
