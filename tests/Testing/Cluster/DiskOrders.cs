using System.Collections.Immutable;
using LytSlot.Calendar;
using LytSlot.Grains.Calendar;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Payments;
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

    public Task<ImmutableArray<string>> Orders(DateTimeOffset dueBefore, int limit) =>
        Task.FromResult<ImmutableArray<string>>(
        [
            .. disk.All<OrderState>("order")
                .Where(row => row.State.DueAt < dueBefore)
                .OrderBy(row => row.State.DueAt)
                .Take(limit)
                .Select(row => row.Key),
        ]);

    public Task<ImmutableArray<string>> Payments(DateTimeOffset dueBefore, int limit) =>
        Task.FromResult<ImmutableArray<string>>(
        [
            .. disk.All<PaymentState>("payment")
                .Where(row => row.State.DueAt < dueBefore)
                .OrderBy(row => row.State.DueAt)
                .Take(limit)
                .Select(row => row.Key),
        ]);
}
