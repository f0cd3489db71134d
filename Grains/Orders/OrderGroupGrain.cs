using System.Diagnostics;
using LytSlot.Calendar;
using LytSlot.Creatives;
using LytSlot.Orders;
using LytSlot.Users;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Orders;

/// <summary>
/// Shell around <see cref="OrderGroupRules"/>. The intention is stored before the first slot is taken, and what it
/// leads to is carried on by a timer, or by the sweeper, wherever it stopped: every call it makes may be repeated.
/// Reading interleaves with that; the invariant is that it looks at one state and awaits nothing.
/// </summary>
[GrainType("order-group")]
internal sealed partial class OrderGroupGrain(
    [PersistentState("order_group")] IPersistentState<OrderGroupState> store,
    IGrainFactory grains,
    Timings timings,
    TimeProvider time,
    ILogger<OrderGroupGrain> log) : Grain, IOrderGroupGrain
{
    private ErrandLane _lane = null!;

    private OrderGroupKey Key => OrderGroupKey.Parse(this.GetPrimaryKeyString());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _lane = new(
            this,
            () => grains.GetGrain<IOrderGroupGrain>(Key.ToString()).Wake(),
            () => store.State.DueAt,
            () => store.State,
            timings.TryAgain,
            time,
            log);
        _lane.Arm();
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _lane.End();
        return Task.CompletedTask;
    }

    public async Task<Outcome<OrderGroupView>> Place(PlaceGroup wish)
    {
        if (Callers.Current.AsPerson() is not { } advertiser)
        {
            return Callers.PersonNeeded;
        }

        if (store.State.Status is OrderGroupStatus.None)
        {
            if (OrderGroupRules.Objection(wish, time.GetUtcNow(), timings) is { } objection)
            {
                return objection;
            }

            var begun = OrderGroupRules.Begun(
                Key, wish, advertiser, () => Guid.CreateVersion7(time.GetUtcNow()), Stamp());
            var allowed = await grains.GetGrain<IUserGrain>(new UserKey(advertiser).ToString())
                .MayHold(new OrderKey(Key.Tenant, begun.Slots[0].Order));
            if (allowed.Refusal is { } tooMany)
            {
                return tooMany;
            }

            await Commit(begun);
        }
        else if (!OrderGroupRules.IsSame(store.State, wish, advertiser))
        {
            return GroupRefusals.Mismatch;
        }

        if (store.State.Status is OrderGroupStatus.Holding)
        {
            using var caller = Caller.System.Enter();
            await Hold();
        }

        return store.State.Refusal is { } refusal ? refusal : View();
    }

    public Task<Outcome<OrderGroupView>> Read() => Task.FromResult(
        store.State.Status is OrderGroupStatus.None ? GroupRefusals.NotFound
        : Callers.Current.MayRead(GroupRefusals.NotFound, Key.Tenant, store.State.AdvertiserId) is { } refusal ? refusal
        : View());

    public async Task<Outcome<OrderGroupView>> CheckOut()
    {
        if (NotMine() is { } refused)
        {
            return refused;
        }

        if (store.State.Status is not OrderGroupStatus.Held)
        {
            return GroupRefusals.WrongStatus(store.State.Status);
        }

        foreach (var slot in store.State.Slots)
        {
            // In Stars some may be paid already.
            if ((await Order(slot).Read()).Value is not { PaidAt: not null }
                && (await Order(slot).CheckOut(new(slot.PriceMinor, store.State.Currency))).Refusal is { } refusal)
            {
                return refusal;
            }
        }

        await LookIfHeld();
        return store.State.Status is OrderGroupStatus.Held ? View() : GroupRefusals.WrongStatus(store.State.Status);
    }

    public async Task<Outcome<OrderGroupView>> CallOff()
    {
        if (NotMine() is { } refused)
        {
            return refused;
        }

        // All may be paid by now: then each order is called off by itself, for what its steps give back.
        await LookIfHeld();
        if (store.State.Status is OrderGroupStatus.Paid)
        {
            return GroupRefusals.WrongStatus(store.State.Status);
        }

        if (store.State.Status is OrderGroupStatus.Holding or OrderGroupStatus.Held)
        {
            await Commit(OrderGroupRules.Undoing(store.State, refusal: null, Stamp()));
        }

        using var caller = Caller.System.Enter();
        await Undo();
        return View();
    }

    public Task Changed()
    {
        Callers.Current.MustBeSystem();
        return LookIfHeld();
    }

    public async Task Wake()
    {
        Callers.Current.MustBeSystem();
        if (!(time.GetUtcNow() >= store.State.DueAt))
        {
            return;
        }

        switch (store.State.Status)
        {
            case OrderGroupStatus.Holding:
                await Hold();
                break;
            case OrderGroupStatus.Held:
                await Look();
                break;
            case OrderGroupStatus.Undoing:
                await Undo();
                break;
        }
    }

    /// <summary>
    /// Takes the slots one after the other; the first that can't be had ends it. The caller is the system.
    /// </summary>
    private async Task Hold()
    {
        var group = store.State;
        if (OrderGroupRules.TooSoon(group.Slots.Select(slot => slot.StartsAt), time.GetUtcNow(), timings) is { } late)
        {
            await GiveUp(late);
            return;
        }

        var until = DateTimeOffset.MaxValue;
        foreach (var slot in group.Slots)
        {
            var wish = new BookSlot(
                new(Key.Tenant, slot.Order),
                slot.StartsAt,
                slot.Format,
                new(slot.PriceMinor, group.Currency),
                CreativeKey.Parse(group.Creative),
                group.Promo,
                group.Marking)
            {
                AdvertiserName = group.AdvertiserName,
            };
            var booked = await grains.GetGrain<ICalendarGrain>(new CalendarKey(slot.ChannelId).ToString())
                .BookTogether(wish, group.AdvertiserId!.Value, Key.Group, group.Slots.Length);
            if (booked.Value is not { Status: OrderStatus.Held, HoldUntil: { } heldUntil })
            {
                await GiveUp(booked.Refusal ?? OrderRefusals.TooLate);
                return;
            }

            until = heldUntil < until ? heldUntil : until;
        }

        await Commit(OrderGroupRules.Held(group, until, Stamp()));
    }

    private async Task GiveUp(Refusal refusal)
    {
        LogRefused(log, Key, refusal.Code);
        await Commit(OrderGroupRules.Undoing(store.State, refusal, Stamp()));
        await Undo();
    }

    private async Task LookIfHeld()
    {
        if (store.State.Status is OrderGroupStatus.Held)
        {
            using var caller = Caller.System.Enter();
            await Look();
        }
    }

    /// <summary>What its orders say of it. The caller is the system.</summary>
    private async Task Look()
    {
        var orders = new List<OrderView?>();
        foreach (var slot in store.State.Slots)
        {
            orders.Add((await Order(slot).Read()).Value);
        }

        var next = OrderGroupRules.Looked(store.State, orders, Stamp());
        if (next != store.State)
        {
            await Commit(next);
        }

        if (store.State.Status is OrderGroupStatus.Undoing)
        {
            await Undo();
        }
    }

    /// <summary>Gives up what there is, in the order it was taken. The caller is the system.</summary>
    private async Task Undo()
    {
        if (store.State.Status is not OrderGroupStatus.Undoing)
        {
            return;
        }

        foreach (var slot in store.State.Slots)
        {
            await grains.GetGrain<IOrderWork>(new OrderKey(Key.Tenant, slot.Order).ToString()).CallOff();
        }

        var next = OrderGroupRules.Undone(store.State, Stamp());
        if (next != store.State)
        {
            await Commit(next);
        }
    }

    private Refusal? NotMine() =>
        store.State.AdvertiserId is { } advertiser && Callers.Current.IsPerson(advertiser)
            ? null
            : GroupRefusals.NotFound;

    private IOrderGrain Order(GroupSlotState slot) =>
        grains.GetGrain<IOrderGrain>(new OrderKey(Key.Tenant, slot.Order).ToString());

    private async Task Commit(OrderGroupState next)
    {
        await store.Save(this, next);
        store.State = next with { Events = [] };
        LogNow(log, Key, next.Status);
        _lane.Arm();
    }

    private Stamp Stamp() => new(time.GetUtcNow(), Callers.Current.Actor, ByAdvertiser: false, Activity.Current?.Id);

    private Outcome<OrderGroupView> View() => OrderGroupRules.View(Key, store.State);

    [LoggerMessage(Level = LogLevel.Information, Message = "Order group {Key} is {Status}")]
    private static partial void LogNow(ILogger logger, OrderGroupKey key, OrderGroupStatus status);

    [LoggerMessage(Level = LogLevel.Information, Message = "Order group {Key} can't be had whole: {Code}")]
    private static partial void LogRefused(ILogger logger, OrderGroupKey key, string code);
}
