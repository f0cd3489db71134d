using LytSlot.Grains.Moderation;
using LytSlot.Grains.Orders;
using LytSlot.Moderation;
using LytSlot.Orders;
using LytSlot.Queries;

namespace LytSlot.Testing.Cluster;

/// <summary>What the database would answer of the queue. A cursor is the number of rows before it.</summary>
internal sealed class DiskModeration(Disk disk) : IModerationLists
{
    public Task<ModerationPage?> Queue(Page page, CancellationToken cancel)
    {
        var rows = disk.All<OrderState>("order").Where(row => ModerationRules.IsWaiting(row.State))
            .OrderBy(row => row.State.Moderation!.Since).ThenBy(row => row.Key, StringComparer.Ordinal)
            .Select(row => new ModerationRow(
                DiskOrderLists.Show(OrderKey.Parse(row.Key), row.State), row.State.Moderation!));
        return Task.FromResult(Paging.Cut(rows, page) is var (part, next) ? new ModerationPage(part, next) : null);
    }
}
