namespace LytSlot.Grains.Orders;

/// <summary>A version of what was to be published, before the advertiser sent another.</summary>
/// <param name="Creative">Key of the creative.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="ReplacedAt">When the next version took its place, UTC.</param>
internal sealed record EarlierCreative(string Creative, string Hash, DateTimeOffset ReplacedAt);
