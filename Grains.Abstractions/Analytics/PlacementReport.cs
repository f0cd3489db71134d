using LytSlot.Orders;

namespace LytSlot.Analytics;

/// <summary>What is known of how a post did.</summary>
/// <param name="Order">Its order.</param>
/// <param name="PublishedAt">When it was published, UTC.</param>
/// <param name="Clicks">Clicks on its links; null when none of them is counted.</param>
/// <param name="SubscribersBefore">The channel's subscribers as it was published; null: not known.</param>
/// <param name="SubscribersAfter">Those as its term was over; null: it is not, or not known.</param>
/// <param name="Views">Views as somebody of the channel entered them; null for none.</param>
/// <param name="Reactions">
/// Reactions on it, an album's messages together, as Telegram last told; null when none was heard of.
/// </param>
[GenerateSerializer, Immutable, Alias("lyt.PlacementReport")]
public sealed record PlacementReport(
    [property: Id(0)] OrderKey Order,
    [property: Id(1)] DateTimeOffset PublishedAt,
    [property: Id(2)] ClickReport? Clicks,
    [property: Id(3)] MeasuredCount? SubscribersBefore,
    [property: Id(4)] MeasuredCount? SubscribersAfter,
    [property: Id(5)] EnteredViews? Views,
    [property: Id(6)] MeasuredCount? Reactions);
