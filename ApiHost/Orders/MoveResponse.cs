using LytSlot.Orders;

namespace LytSlot.ApiHost.Orders;

/// <summary>A proposal to publish at another time.</summary>
/// <param name="Number">Its number: an answer names it.</param>
/// <param name="ByAdvertiser">Who proposes it; the other side answers.</param>
/// <param name="StartsAt">The other slot's start.</param>
/// <param name="Until">Until when it can be agreed to.</param>
internal sealed record MoveResponse(int Number, bool ByAdvertiser, DateTimeOffset StartsAt, DateTimeOffset Until)
{
    public static MoveResponse From(OrderMove move) => new(move.Number, move.ByAdvertiser, move.StartsAt, move.Until);
}
