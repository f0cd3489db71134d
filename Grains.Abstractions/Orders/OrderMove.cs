namespace LytSlot.Orders;

/// <summary>A proposal to publish a scheduled order at another time; the new time is not reserved by it.</summary>
/// <param name="Number">From 1; an answer names it.</param>
/// <param name="ByAdvertiser">Who proposes it; the other side answers.</param>
/// <param name="StartsAt">The other slot's start, UTC.</param>
/// <param name="Until">Until when it can be agreed to, UTC.</param>
[GenerateSerializer, Immutable, Alias("lyt.OrderMove")]
public sealed record OrderMove(
    [property: Id(0)] int Number,
    [property: Id(1)] bool ByAdvertiser,
    [property: Id(2)] DateTimeOffset StartsAt,
    [property: Id(3)] DateTimeOffset Until);
