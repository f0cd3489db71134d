using LytSlot.Analytics;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Orders;
using LytSlot.Orders;

namespace LytSlot.Grains.Analytics;

/// <summary>Shell around <see cref="PlacementRules"/>. Who may see a placement is who may see its order.</summary>
[GrainType("placement")]
internal sealed class PlacementGrain(
    [PersistentState("placement")] IPersistentState<PlacementState> store,
    IPlacementClicks clicks,
    IReactions reactions,
    ISubscriberCounts subscribers,
    IChannelDesk desk,
    IGrainFactory grains,
    TimeProvider time) : Grain, IPlacementGrain, IPlacementWork
{
    private OrderKey Order => PlacementKey.Parse(this.GetPrimaryKeyString()).Order;

    public async Task<Outcome<PlacementReport>> Report(CancellationToken cancel)
    {
        var order = await Published();
        return order.Refusal is { } refusal ? refusal : await Of(order.Value!, cancel);
    }

    public async Task<Outcome<PlacementReport>> EnterViews(EnteredViews views)
    {
        var caller = Callers.Current;
        if (caller.MayWork(OrderRefusals.NotFound, Order.Tenant) is { } refused)
        {
            return refused;
        }

        var order = await Published();
        var now = time.GetUtcNow();
        if ((order.Refusal ?? PlacementRules.Objection(views, order.Value!.PublishedAt!.Value, now)) is { } refusal)
        {
            return refusal;
        }

        if (store.State.Views != views)
        {
            await store.Save(this, PlacementRules.Of(order.Value!, store.State) with
            {
                Views = views,
                ViewsEnteredAt = now,
                ViewsEnteredBy = caller.Actor,
            });
        }

        return await Of(order.Value!, CancellationToken.None);
    }

    public async Task Begin(OrderView order)
    {
        Callers.Current.MustBeSystem();
        if (store.State.SubscribersBefore is null && await Subscribers(order) is { } count)
        {
            await subscribers.Keep(order.ChannelId, Order.Tenant, count);
            await store.Save(this, PlacementRules.Of(order, store.State) with { SubscribersBefore = count });
        }
    }

    public async Task<PlacementReport> Conclude(OrderView order)
    {
        Callers.Current.MustBeSystem();
        if (store.State.SubscribersAfter is null && await Subscribers(order) is { } count)
        {
            await subscribers.Keep(order.ChannelId, Order.Tenant, count);
            await store.Save(this, PlacementRules.Of(order, store.State) with { SubscribersAfter = count });
        }

        return await Of(order, CancellationToken.None);
    }

    /// <summary>The order, read as the caller, who may not see it.</summary>
    private async Task<Outcome<OrderView>> Published()
    {
        var order = await grains.GetGrain<IOrderGrain>(Order.ToString()).Read();
        return order.Value is { PublishedAt: null } ? PlacementRules.NotPublished : order;
    }

    private async Task<MeasuredCount?> Subscribers(OrderView order) =>
        await desk.Subscribers(order.ChannelId) is { } count ? new(time.GetUtcNow(), count) : null;

    private async Task<PlacementReport> Of(OrderView order, CancellationToken cancel) => new(
        order.Key,
        order.PublishedAt!.Value,
        await clicks.Of(order.Key, order.Creative, cancel),
        store.State.SubscribersBefore,
        store.State.SubscribersAfter,
        store.State.Views,
        await reactions.Of(order.Key, cancel));
}
