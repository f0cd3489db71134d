using LytSlot.Grains.Payouts;
using LytSlot.Payouts;
using LytSlot.Queries;

namespace LytSlot.Testing.Cluster;

/// <summary>What the database would answer of payouts. A cursor is the number of rows before it.</summary>
internal sealed class DiskPayouts(Disk disk) : IPayoutLists
{
    public Task<PayoutPage?> OfTenant(Guid tenant, Page page, CancellationToken cancel) =>
        PageOf(page, payout => payout.TenantId == tenant);

    public Task<PayoutPage?> OfAll(PayoutStatus status, Page page, CancellationToken cancel) =>
        PageOf(page, payout => payout.Status == status);

    private Task<PayoutPage?> PageOf(Page page, Func<PayoutState, bool> wanted)
    {
        var rows = disk.All<PayoutState>("payout").Where(row => wanted(row.State))
            .OrderByDescending(row => row.State.RequestedAt).ThenByDescending(row => row.Key, StringComparer.Ordinal)
            .Select(row => PayoutRules.View(PayoutKey.Parse(row.Key), row.State));
        return Task.FromResult(Paging.Cut(rows, page) is var (part, next) ? new PayoutPage(part, next) : null);
    }
}
