using LytSlot.Channels;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Queries;
using LytSlot.Grains.Tenants;
using LytSlot.Queries;

namespace LytSlot.Testing.Cluster;

/// <summary>What the database would answer of channels. A cursor is the number of rows before it.</summary>
internal sealed class DiskChannelLists(Disk disk) : IChannelLists
{
    public Task<ChannelPage?> OfTenant(Guid tenant, Page page, CancellationToken cancel)
    {
        var rows = disk.All<ChannelState>("channel").Select(row => row.State)
            .Where(channel => channel.TenantId == tenant)
            .OrderBy(channel => channel.Title, StringComparer.Ordinal).ThenBy(channel => channel.ChannelId)
            .Select(Row);
        return Task.FromResult(Paging.Cut(rows, page) is var (part, next) ? new ChannelPage(part, next) : null);
    }

    public Task<CataloguePage?> Search(CatalogueFilter filter, Page page, CancellationToken cancel)
    {
        var rows = Public().Where(card => IsWanted(card, filter));
        rows = filter.Order is CatalogueOrder.Price
            ? rows.OrderBy(card => Lowest(card, filter.Currency)).ThenBy(card => card.ChannelId)
            : rows.OrderByDescending(card => card.Subscribers).ThenBy(card => card.ChannelId);
        return Task.FromResult(Paging.Cut(rows, page) is var (part, next) ? new CataloguePage(part, next) : null);
    }

    public Task<ChannelCard?> Card(long channel, CancellationToken cancel) =>
        Task.FromResult(Public().FirstOrDefault(card => card.ChannelId == channel));

    public Task<ChannelRow?> Named(string username, CancellationToken cancel) => Task.FromResult(
        disk.All<ChannelState>("channel").Select(row => row.State)
            .Where(channel => username.Equals(channel.Username, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(channel => channel.LookedAt).ThenBy(channel => channel.ChannelId)
            .Select(Row).FirstOrDefault());

    private static ChannelRow Row(ChannelState channel) => new(
        channel.ChannelId ?? 0, channel.Status, channel.Title, channel.Username, channel.Subscribers);

    private IEnumerable<ChannelCard> Public()
    {
        var suspended = disk.All<TenantState>("tenant").Where(row => row.State.Status is TenantStatus.Suspended)
            .Select(row => row.State.TenantId).ToHashSet();
        var given = disk.All<OrderState>("order", with: "\"rating\":").Where(order => order.Rating is not null)
            .ToLookup(order => (order.TenantId!.Value, order.ChannelId!.Value), order => order.Rating!.Value);
        return disk.All<ChannelState>("channel").Select(row => row.State)
            .Where(channel => channel is { Status: ChannelStatus.Active, TenantId: not null, ChannelId: not null })
            .Where(channel => !suspended.Contains(channel.TenantId))
            .Select(channel => ChannelChanges.Card(channel) with { HasPriceRules = false, TakesPins = false })
            .Select(card => card with { Rating = Rating(given[(card.Tenant, card.ChannelId)]) });
    }

    private static ChannelRating? Rating(IEnumerable<int> given) =>
        given.Any() ? new(given.Count(), given.Sum()) : null;

    private static bool IsWanted(ChannelCard card, CatalogueFilter filter) =>
        (filter.Category is null || card.Category == filter.Category)
        && (filter.Language is null || card.Language == filter.Language)
        && (filter.SubscribersFrom is null || (card.Subscribers ?? 0) >= filter.SubscribersFrom)
        && (filter.SubscribersTo is null || (card.Subscribers ?? 0) <= filter.SubscribersTo)
        && (filter.Currency is null || Lowest(card, filter.Currency) <= (filter.PriceTo ?? long.MaxValue))
        && (filter.Text is null
            || card.Title.Contains(filter.Text, StringComparison.CurrentCultureIgnoreCase)
            || card.Username?.Contains(filter.Text, StringComparison.CurrentCultureIgnoreCase) == true);

    private static long? Lowest(ChannelCard card, string? currency) => card.Formats
        .SelectMany(format => format.Prices).Where(price => price.Currency == currency)
        .Min(price => (long?)price.AmountMinor);
}
