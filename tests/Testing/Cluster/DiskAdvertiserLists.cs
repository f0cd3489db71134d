using System.Collections.Immutable;
using LytSlot.Advertisers;
using LytSlot.Grains.Advertisers;
using LytSlot.Grains.Orders;
using LytSlot.Queries;

namespace LytSlot.Testing.Cluster;

/// <summary>What the database would answer of advertisers. A cursor is the number of rows before it.</summary>
internal sealed class DiskAdvertiserLists(Disk disk) : IAdvertiserLists
{
    /// <summary>Awaited before the calendars' question is answered, and answered as of before.</summary>
    public Func<Guid, Task>? Delay { get; set; }

    /// <summary>Awaited before it is answered who an advertiser is.</summary>
    public Func<long, Task>? DelayOfKnown { get; set; }

    public Task<AdvertiserPage?> OfTenant(Guid tenant, AdvertiserFilter filter, Page page, CancellationToken cancel)
    {
        var rows = Rows(tenant).Where(row => Fits(row, filter)).OrderBy(row => row.Advertiser.Key.Advertiser);
        return Task.FromResult(Paging.Cut(rows, page) is var (part, next) ? new AdvertiserPage(part, next) : null);
    }

    public Task<AdvertiserRow?> Find(Guid tenant, long advertiser, CancellationToken cancel) =>
        Task.FromResult(Rows(tenant).SingleOrDefault(row => row.Advertiser.Key.Advertiser == advertiser));

    public async Task<KnownAdvertiser?> Known(Guid tenant, long advertiser, DateTimeOffset now)
    {
        await (DelayOfKnown?.Invoke(advertiser) ?? Task.CompletedTask);
        var held = disk.All<OrderState>("order").Count(row =>
            row.State.TenantId == tenant && row.State.AdvertiserId == advertiser
            && row.State.Status is LytSlot.Orders.OrderStatus.Held && row.State.StartsAt > now);
        var known = Rows(tenant).SingleOrDefault(row => row.Advertiser.Key.Advertiser == advertiser);
        return known is null ? null : new KnownAdvertiser(known.Advertiser.Standing, known.Name, held);
    }

    public async Task<ImmutableArray<AdvertiserStanding>> Listed(Guid tenant, int most)
    {
        ImmutableArray<AdvertiserStanding> listed =
        [
            .. from state in States(tenant)
               where state.Status is not Standing.None
               select new AdvertiserStanding(state.AdvertiserId!.Value, state.Status, state.Version),
        ];
        await (Delay?.Invoke(tenant) ?? Task.CompletedTask);
        return [.. listed.Take(most)];
    }

    private IEnumerable<AdvertiserRow> Rows(Guid tenant)
    {
        var orders = disk.All<OrderState>("order").Select(row => row.State)
            .Where(order => order.TenantId == tenant).ToLookup(order => order.AdvertiserId!.Value);
        var states = States(tenant).ToDictionary(state => state.AdvertiserId!.Value);
        return orders.Select(each => each.Key).Union(states.Keys).Select(person => Row(
            new(tenant, person), [.. orders[person]], states.GetValueOrDefault(person) ?? new AdvertiserState()));
    }

    private static AdvertiserRow Row(
        AdvertiserKey key, ImmutableArray<OrderState> orders, AdvertiserState state)
    {
        var latest = orders.MaxBy(order => order.StartsAt);
        var spent =
            from order in orders
            from money in order.Money
            where money.State is MoneyState.Held or MoneyState.Earned
            group money.RestMinor by order.Currency into each
            where each.Sum() > 0
            orderby each.Key
            select new Money(each.Sum(), each.Key);
        return new(
            AdvertiserRules.View(key, state),
            latest?.AdvertiserName,
            latest?.Mark?.Data.LegalName,
            orders.Length,
            orders.Count(order => order.Status is LytSlot.Orders.OrderStatus.Completed),
            latest?.StartsAt,
            [.. spent]);
    }

    private static bool Fits(AdvertiserRow row, AdvertiserFilter filter) =>
        (filter.Standing is null || row.Advertiser.Standing == filter.Standing)
        && (filter.Name is null
            || $"{row.Name} {row.LegalName}".Contains(filter.Name.Trim(), StringComparison.OrdinalIgnoreCase));

    private IEnumerable<AdvertiserState> States(Guid tenant) => disk.All<AdvertiserState>("advertiser")
        .Select(row => row.State).Where(state => state.TenantId == tenant);
}
