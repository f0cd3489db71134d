using System.Collections.Immutable;
using System.Globalization;
using LytSlot.Advertisers;
using LytSlot.Orders;
using LytSlot.Queries;

namespace LytSlot.ApiHost.Console.Orders;

/// <summary>
/// What was typed to find orders by: an order's id, an advertiser's Telegram id, or a part of their name or of whose
/// advertisement it is.
/// </summary>
/// <param name="Order">The one order whose id it is; null otherwise.</param>
/// <param name="Advertisers">Whose orders it means.</param>
/// <param name="Names">How those are called.</param>
internal sealed record OrderSearch(OrderView? Order, ImmutableArray<long> Advertisers, ImmutableArray<string> Names)
{
    /// <summary>Of more people with the same name only the first are meant.</summary>
    public const int Most = 50;

    public static async Task<OrderSearch> For(
        string words, Guid tenant, IGrainFactory grains, CancellationToken cancel)
    {
        if (Guid.TryParse(words, out var id))
        {
            var order = await grains.GetGrain<IOrderGrain>(new OrderKey(tenant, id).ToString()).Read();
            return new(order.Value, [], []);
        }

        var queries = grains.GetGrain<IAdvertiserQueries>(QueryKey.Only);
        ImmutableArray<AdvertiserRow> rows;
        if (long.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var user))
        {
            rows = (await queries.Find(user, cancel)).Value is { } one ? [one] : [];
        }
        else
        {
            var name = words.TrimStart('@');
            rows = (await queries.OfTenant(new(null, name), new(null, Most), cancel)).Value?.Rows ?? [];
        }

        return new(
            null,
            [.. rows.Select(row => row.Advertiser.Key.Advertiser)],
            [.. rows.Select(row => row.Name ?? row.LegalName).OfType<string>()]);
    }
}
