using LytSlot.Analytics;
using LytSlot.Orders;

namespace LytSlot.Grains.Analytics;

/// <summary>What may be said of a placement.</summary>
internal static class PlacementRules
{
    public const long MostViews = 10_000_000_000;
    public const int LongestSource = 100;

    public static readonly Refusal NotPublished = new(
        RefusalKind.Conflict, "placement.not_published", "The order has not been published.");

    public static readonly Refusal BadViews = new(
        RefusalKind.Invalid,
        "placement.bad_views",
        "Views are a number from 0 with a source, read after the post was published and not in the future.");

    /// <summary>What is wrong with entered views; null when nothing is.</summary>
    public static Refusal? Objection(EnteredViews views, DateTimeOffset publishedAt, DateTimeOffset now) =>
        views.Count is >= 0 and <= MostViews
        && CleanText.Fits(views.Source ?? "", 1, LongestSource)
        && views.At >= publishedAt && views.At <= now ? null : BadViews;

    /// <summary>The state of this order's numbers, new or as it is.</summary>
    public static PlacementState Of(OrderView order, PlacementState state) => state with
    {
        TenantId = order.Key.Tenant,
        ChannelId = order.ChannelId,
        AdvertiserId = order.AdvertiserId,
    };
}
