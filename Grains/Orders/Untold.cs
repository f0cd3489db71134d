using LytSlot.Conversations;

namespace LytSlot.Grains.Orders;

/// <summary>Something somebody is still to be told.</summary>
/// <param name="Number">Number of the fact it is about; with kind and side it names the notice.</param>
/// <param name="Kind">What it is.</param>
/// <param name="ForOwner">To the channel's side, or to the advertiser.</param>
[GenerateSerializer, Immutable, Alias("lyt.Untold")]
internal sealed record Untold(
    [property: Id(0)] int Number,
    [property: Id(1)] NoticeKind Kind,
    [property: Id(2)] bool ForOwner);
