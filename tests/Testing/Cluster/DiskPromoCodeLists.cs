using LytSlot.Grains.Prices;
using LytSlot.Grains.Queries;
using LytSlot.Prices;
using LytSlot.Queries;

namespace LytSlot.Testing.Cluster;

/// <summary>What the database would answer of promo codes. A cursor is the number of rows before it.</summary>
internal sealed class DiskPromoCodeLists(Disk disk) : IPromoCodeLists
{
    public Task<PromoCodePage?> OfTenant(Guid tenant, Page page, CancellationToken cancel)
    {
        var rows = disk.All<PromoCodeState>("promo_code").Where(row => row.State.TenantId == tenant)
            .OrderBy(row => row.Key, StringComparer.Ordinal)
            .Select(row => PromoCodeRules.View(PromoCodeKey.Parse(row.Key), row.State));
        return Task.FromResult(Paging.Cut(rows, page) is var (part, next) ? new PromoCodePage(part, next) : null);
    }
}
