using LytSlot.Grains.Orders;
using LytSlot.Grains.Tenants;
using LytSlot.Queries;
using LytSlot.Tenants;

namespace LytSlot.Testing.Cluster;

/// <summary>What the database would answer of tenants. A cursor is the number of rows before it.</summary>
internal sealed class DiskTenantLists(Disk disk) : ITenantLists
{
    public Task<TenantPage?> OfAll(DateTimeOffset since, Page page, CancellationToken cancel)
    {
        var rows = disk.All<TenantState>("tenant").Select(row => row.State)
            .OrderByDescending(tenant => $"{tenant.TenantId:N}", StringComparer.Ordinal)
            .Select(tenant => new TenantRow(
                tenant.TenantId!.Value,
                tenant.Name,
                tenant.Language,
                tenant.Plan,
                tenant.FeeBasisPoints,
                tenant.Status is TenantStatus.Suspended,
                tenant.Channels.Length,
                tenant.Members.Length,
                disk.All<OrderState>("order").Count(order =>
                    order.State.TenantId == tenant.TenantId && order.State.StartsAt >= since)));
        return Task.FromResult(Paging.Cut(rows, page) is var (part, next) ? new TenantPage(part, next) : null);
    }
}
