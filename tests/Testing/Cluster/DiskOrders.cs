using System.Collections.Immutable;
using LytSlot.Calendar;
using LytSlot.Grains.Calendar;
using LytSlot.Grains.Confirmations;
using LytSlot.Grains.Correspondence;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Payments;
using LytSlot.Grains.Payouts;
using LytSlot.Grains.Prices;
using LytSlot.Grains.Tenants;
using LytSlot.Orders;

namespace LytSlot.Testing.Cluster;

/// <summary>What the database would answer of live and overdue orders.</summary>
internal sealed class DiskOrders(Disk disk) : ILiveOrders, IOverdue
{
    public Task<ImmutableArray<SlotChange>> Of(long channel, DateTimeOffset endingAfter) =>
        Task.FromResult<ImmutableArray<SlotChange>>(
        [
            .. from row in disk.All<OrderState>("order")
               let order = row.State
               where order.ChannelId == channel && order.HoldsSlot && order.EndsAt > endingAfter
               select new SlotChange(
                   OrderKey.Parse(row.Key), order.StartsAt, order.EndsAt, true, order.HoldUntil, order.Version),
        ]);

    public Task<ImmutableArray<OverdueGrain>> Orders(DateTimeOffset dueBefore, OverdueGrain? after, int limit) =>
        Page(
            disk.All<OrderState>("order").Select(row => (row.State.DueAt, row.Key)), dueBefore, after, limit);

    public Task<ImmutableArray<OverdueGrain>> Payments(DateTimeOffset dueBefore, OverdueGrain? after, int limit) =>
        Page(
            disk.All<PaymentState>("payment").Select(row => (row.State.DueAt, row.Key)), dueBefore, after, limit);

    public Task<ImmutableArray<OverdueGrain>> Checkouts(DateTimeOffset dueBefore, OverdueGrain? after, int limit) =>
        Page(
            disk.All<CheckoutState>("checkout").Select(row => (row.State.DueAt, row.Key)), dueBefore, after, limit);

    public Task<ImmutableArray<OverdueGrain>> Payouts(DateTimeOffset dueBefore, OverdueGrain? after, int limit) =>
        Page(
            disk.All<PayoutState>("payout").Select(row => (row.State.DueAt, row.Key)), dueBefore, after, limit);

    public Task<ImmutableArray<OverdueGrain>> Tenants(DateTimeOffset dueBefore, OverdueGrain? after, int limit) =>
        Page(
            disk.All<TenantState>("tenant").Select(row => (row.State.DueAt, row.Key)), dueBefore, after, limit);

    public Task<ImmutableArray<OverdueGrain>> Confirmations(DateTimeOffset dueBefore, OverdueGrain? after, int limit) =>
        Page(
            disk.All<ConfirmationState>("confirmation").Select(row => (row.State.DueAt, row.Key)),
            dueBefore,
            after,
            limit);

    public Task<ImmutableArray<OverdueGrain>> Correspondences(
        DateTimeOffset dueBefore, OverdueGrain? after, int limit) =>
        Page(
            disk.All<CorrespondenceState>("correspondence").Select(row => (row.State.DueAt, row.Key)),
            dueBefore,
            after,
            limit);

    public Task<ImmutableArray<OverdueGrain>> PromoCodes(DateTimeOffset dueBefore, OverdueGrain? after, int limit) =>
        Page(
            disk.All<PromoCodeState>("promo_code").Select(row => (row.State.DueAt, row.Key)), dueBefore, after, limit);

    public Task<ImmutableArray<OverdueGrain>> OrderGroups(DateTimeOffset dueBefore, OverdueGrain? after, int limit) =>
        Page(
            disk.All<OrderGroupState>("order_group").Select(row => (row.State.DueAt, row.Key)),
            dueBefore,
            after,
            limit);

    private static Task<ImmutableArray<OverdueGrain>> Page(
        IEnumerable<(DateTimeOffset? DueAt, string Key)> rows, DateTimeOffset dueBefore, OverdueGrain? after, int limit)
    {
        var found = from row in rows
                    where row.DueAt < dueBefore
                    let one = new OverdueGrain(row.DueAt!.Value, row.Key)
                    where after is null || Place(one).CompareTo(Place(after)) > 0
                    orderby Place(one)
                    select one;
        return Task.FromResult<ImmutableArray<OverdueGrain>>([.. found.Take(limit)]);
    }

    private static (DateTimeOffset DueAt, string Key) Place(OverdueGrain one) => (one.DueAt, one.Key);
}
