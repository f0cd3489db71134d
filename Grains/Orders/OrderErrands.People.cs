using System.Collections.Immutable;
using LytSlot.Analytics;
using LytSlot.Conversations;
using LytSlot.Creatives;
using LytSlot.Grains.Analytics;
using LytSlot.Grains.Marking;
using LytSlot.Grains.Moderation;
using LytSlot.Moderation;
using LytSlot.Orders;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Orders;

/// <summary>What people are told of an order.</summary>
internal sealed partial class OrderErrands
{
    private async Task TellPeople(IOrderWork work, OrderKey key, OrderState order)
    {
        if (order.Untold.Length == 0)
        {
            return;
        }

        var view = OrderViews.Of(key, order).Value;
        var staff = order.Untold.Any(notice => notice.ForOwner) ? await herald.Staff(key.Tenant) : [];
        var told = ImmutableArray.CreateBuilder<Untold>();
        foreach (var notice in order.Untold)
        {
            var id = $"{key}#{notice.Number}-{notice.Kind}";
            var news = new Notice(id, notice.Kind, notice.ForOwner, view, null)
            {
                Post = await Post(order, notice),
                Report = await Numbers(view!, notice),
            };
            ImmutableArray<long> people = !notice.ForOwner ? [order.AdvertiserId!.Value]
                : OrderNotices.IsForAdminsAlone(notice.Kind) ? await Called(id)
                : OrderNotices.IsForAdmins(notice.Kind) ? [.. staff.Union(admins.Ids)]
                : staff;
            if (await herald.TellAll(news, people))
            {
                told.Add(notice);
            }
        }

        if (told.Count > 0)
        {
            await work.Told(told.DrainToImmutable());
        }
    }

    /// <summary>The admins, unless they have been told of another order and not looked since.</summary>
    private async Task<ImmutableArray<long>> Called(string id) =>
        await grains.GetGrain<IModerationBell>(ModerationKey.Only).Ring(id) ? admins.Ids : [];

    /// <summary>
    /// The placement is measured as it begins and as it ends, and its end is told with its numbers. News never waits
    /// for numbers that can't be had: they can be asked for later.
    /// </summary>
    private async Task<PlacementReport?> Numbers(OrderView order, Untold notice)
    {
        var placement = grains.GetGrain<IPlacementWork>(new PlacementKey(order.Key).ToString());
        try
        {
            switch (notice.Kind)
            {
                case NoticeKind.Published:
                    await placement.Begin(order);
                    return null;
                case NoticeKind.Completed or NoticeKind.StubLeft:
                    return await placement.Conclude(order);
                default:
                    return null;
            }
        }
        catch (Exception failure)
        {
            LogNumbersMissing(log, failure, order.Key);
            return null;
        }
    }

    /// <summary>
    /// A post that the reader has not seen comes with the news of it: who approves it, or pays for it, has seen it.
    /// </summary>
    private async Task<PostContent?> Post(OrderState order, Untold notice) =>
        notice.Kind is NoticeKind.Resubmitted or NoticeKind.OrderOffered
        && (await grains.GetGrain<ICreativeGrain>(order.Creative).Read()).Value is { } creative
            ? MarkedPost.Of(creative.Content, order.Mark)
            : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "News of order {Key} goes out without its numbers")]
    private static partial void LogNumbersMissing(ILogger logger, Exception failure, OrderKey key);
}
