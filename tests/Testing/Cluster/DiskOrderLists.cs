using LytSlot.Accounting;
using LytSlot.Grains.Creatives;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Queries;
using LytSlot.Moderation;
using LytSlot.Orders;
using LytSlot.Queries;

namespace LytSlot.Testing.Cluster;

/// <summary>What the database would answer of orders. A cursor is the number of rows before it.</summary>
internal sealed class DiskOrderLists(Disk disk, FakeReactions reactions) : IOrderLists
{
    public Task<OrderPage?> OfTenant(Guid tenant, OrderFilter filter, Page page, CancellationToken cancel) =>
        Task.FromResult(PageOf(
            page,
            order => order.TenantId == tenant && Is(order, filter),
            filter.SoonestFirst));

    public Task<OrderPage?> WithWords(
        Guid tenant, IEnumerable<string> words, OrderFilter filter, Page page, CancellationToken cancel) =>
        Task.FromResult(PageOf(
            page, order => order.TenantId == tenant && Is(order, filter) && words.All(Post(order).Contains)));

    public Task<OrderPage?> OfAll(Guid? tenant, OrderFilter filter, Page page, CancellationToken cancel) =>
        Task.FromResult(PageOf(
            page, order => (tenant is null || order.TenantId == tenant) && Is(order, filter), filter.SoonestFirst));

    public Task<OrderPage?> OfAdvertiser(
        long advertiser, OrderPhase phase, Page page, CancellationToken cancel) =>
        Task.FromResult(PageOf(
            page,
            order => order.AdvertiserId == advertiser
                && (phase is OrderPhase.None || OrderPhases.Of(order.Status) == phase)));

    public Task<PlacementPage?> Placements(Guid tenant, Month month, Page page, CancellationToken cancel)
    {
        var rows = from row in disk.All<OrderState>("order")
                   let order = row.State
                   where order.TenantId == tenant && order.PublishedAt >= month.Start && order.PublishedAt < month.End
                   orderby order.StartsAt, row.Key
                   select Placement(OrderKey.Parse(row.Key), order);
        return Task.FromResult(
            Paging.Cut(rows, page) is var (part, next) ? new PlacementPage(part, next) : null);
    }

    public Task<Timeline> TimelineOf(OrderKey order, Guid? tenant, long? advertiser, CancellationToken cancel)
    {
        var isTheirs = disk.Stored("order", order.ToString()) is not null
            && disk.Read<OrderState>("order", order.ToString()) is var state
            && (state.TenantId == tenant || (advertiser is not null && state.AdvertiserId == advertiser));
        var facts = isTheirs ? disk.Facts(order.ToString()) : [];
        return Task.FromResult(
            new Timeline([.. facts.Select(f => new TimelineEntry(f.Sequence, f.At, f.Kind, f.Actor, f.Reason))]));
    }

    public Task<OrderRow?> Find(Guid order, CancellationToken cancel) => Task.FromResult(
        disk.All<OrderState>("order").Select(row => (Key: OrderKey.Parse(row.Key), row.State))
            .Where(row => row.Key.Order == order).Select(row => Show(row.Key, row.State)).FirstOrDefault());

    private static bool Is(OrderState order, OrderFilter filter) =>
        (filter.Status is null || order.Status == filter.Status)
        && (filter.ChannelId is null || order.ChannelId == filter.ChannelId)
        && (filter.From is null || order.StartsAt >= filter.From)
        && (filter.To is null || order.StartsAt < filter.To)
        && (!filter.HoldsSlot || order.HoldsSlot)
        && (filter.Advertisers.IsDefaultOrEmpty || filter.Advertisers.Contains(order.AdvertiserId ?? 0));

    private string Post(OrderState order) => disk.Stored("creative", order.Creative) is null
        ? ""
        : disk.Read<CreativeState>("creative", order.Creative).Content?.Text.Text ?? "";

    private OrderPage? PageOf(Page page, Func<OrderState, bool> wanted, bool soonestFirst = false)
    {
        var latest = disk.All<OrderState>("order").Where(row => wanted(row.State))
            .OrderByDescending(row => row.State.StartsAt).ThenByDescending(row => row.Key, StringComparer.Ordinal)
            .Select(row => Show(OrderKey.Parse(row.Key), row.State)).ToList();
        var rows = soonestFirst ? latest.AsEnumerable().Reverse() : latest;
        return Paging.Cut(rows, page) is var (part, next) ? new OrderPage(part, next) : null;
    }

    private PlacementRow Placement(OrderKey key, OrderState order) => new(
        key,
        order.ChannelId ?? 0,
        order.ChannelTitle,
        order.TimeZone,
        order.Mark?.Data,
        order.PublishedAt!.Value,
        order.TakenDownAt,
        order.MessageIds is [var first, ..] ? PostLinks.Of(order.ChannelId ?? 0, order.ChannelUsername, first) : null,
        new Money(order.PriceMinor, order.Currency),
        reactions.Counts.GetValueOrDefault(key));

    internal static OrderRow Show(OrderKey key, OrderState order) => new(
        key,
        order.Status,
        order.ChannelId ?? 0,
        order.ChannelTitle,
        order.TimeZone,
        order.AdvertiserId ?? 0,
        order.StartsAt,
        order.Format,
        new Money(order.PriceMinor, order.Currency))
    {
        Moderation = order.Moderation?.Status ?? ModerationStatus.None,
        AdvertiserName = order.AdvertiserName,
    };
}
