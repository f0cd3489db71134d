using LytSlot.Conversations;

namespace LytSlot.Grains.Orders;

/// <summary>Something somebody is still to be told.</summary>
/// <param name="Number">Number of the fact it is about; with kind and side it names the notice.</param>
/// <param name="Kind">What it is.</param>
/// <param name="ForOwner">To the channel's side, or to the advertiser.</param>
internal sealed record Untold(int Number, NoticeKind Kind, bool ForOwner);
