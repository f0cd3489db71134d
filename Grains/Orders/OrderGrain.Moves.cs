using LytSlot.Calendar;
using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>What the two sides say of another time.</summary>
internal sealed partial class OrderGrain
{
    public async Task<Outcome<OrderView>> ProposeMove(Guid proposal, DateTimeOffset startsAt)
    {
        if ((MayMove() ?? await StandsAlone()) is { } refused)
        {
            return refused;
        }

        var at = startsAt.ToUniversalTime();
        var propose = new OrderCommand.ProposeMove(proposal, IsAdvertiser(store.State), at, time.GetUtcNow());
        var decided = OrderRules.Decide(store.State, propose, timings);
        return decided.Event is not null && (await Fit(at)).Refusal is { } refusal
            ? (Outcome<OrderView>)refusal
            : await Run(propose);
    }

    public async Task<Outcome<OrderView>> AgreeToMove(int number)
    {
        if ((MayMove() ?? await StandsAlone()) is { } refused)
        {
            return refused;
        }

        var agree = new OrderCommand.AgreeToMove(number, IsAdvertiser(store.State), default, time.GetUtcNow());
        if (OrderRules.Decide(store.State, agree, timings).Event is OrderEvent.Moved moved)
        {
            var fit = await Fit(moved.To);
            if (fit.Value is not { } place)
            {
                return fit.Refusal!;
            }

            agree = agree with { EndsAt = place.EndsAt };
        }

        try
        {
            return await Run(agree);
        }
        catch (Exception fault) when (StorageFaults.IsSlotTaken(fault))
        {
            return OrderRefusals.SlotTaken;
        }
    }

    public async Task<Outcome<OrderView>> DeclineMove(int number) =>
        MayMove() ?? await Run(new OrderCommand.DeclineMove(number, IsAdvertiser(store.State)));

    /// <summary>The two sides, and not even admins.</summary>
    private Outcome<OrderView>? MayMove() => Mine(order =>
        IsAdvertiser(order) ? null : Callers.Current.MayWork(OrderRefusals.NotFound, Key.Tenant));

    /// <summary>
    /// An order whose group may still be given up stays before its last look. The refusal; null when nothing else
    /// depends on the order. Reading a group waits for nothing, so that the two never wait for each other.
    /// </summary>
    private async Task<Outcome<OrderView>?> StandsAlone()
    {
        if (store.State.Group is not { } group)
        {
            return null;
        }

        using var caller = Caller.System.Enter();
        var read = await grains.GetGrain<IOrderGroupGrain>(new OrderGroupKey(Key.Tenant, group).ToString()).Read();
        return read.Value is { Status: OrderGroupStatus.Paid } ? null
            : (Outcome<OrderView>)(read.Succeeded ? GroupRefusals.Unpaid : read.Refusal!);
    }

    private async Task<Outcome<SlotFit>> Fit(DateTimeOffset startsAt)
    {
        using var caller = Caller.System.Enter();
        return await grains.GetGrain<ICalendarGrain>(new CalendarKey(store.State.ChannelId!.Value).ToString())
            .Fit(Key, startsAt, store.State.Format);
    }
}
