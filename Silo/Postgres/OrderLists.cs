using LytSlot.Grains.Queries;
using LytSlot.Moderation;
using LytSlot.Orders;
using LytSlot.Queries;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>
/// Lists of orders, latest slot first unless asked otherwise; a page goes on behind the start and key of the last row.
/// </summary>
internal sealed partial class OrderLists(Databases databases) : IOrderLists
{
    private const char List = 'o';
    private const char Soonest = 'q';

    /// <summary>What <see cref="ReadOrder"/> reads.</summary>
    private const string Rows = """
        select grain_key,
               status,
               channel_id,
               channel_title,
               time_zone,
               advertiser_id,
               starts_at,
               format,
               price_minor,
               currency,
               moderation,
               advertiser_name
          from orders
        """;

    internal const string OrdersOfTenant = $"""
        {Rows}
         where tenant_id = $1
           and starts_at <= $2
           and (starts_at, grain_key) < ($2, $3)
           and starts_at >= $4
           and starts_at < $5
           and ($6 is null or status = $6)
           and ($7 is null or channel_id = $7)
           and ($9 is null or advertiser_id = any($9))
           and (not $10 or holds_slot)
         order by starts_at desc, grain_key desc
         limit $8
        """;

    internal const string SoonestOfTenant = $"""
        {Rows}
         where tenant_id = $1
           and starts_at >= $2
           and (starts_at, grain_key) > ($2, $3)
           and starts_at >= $4
           and starts_at < $5
           and ($6 is null or status = $6)
           and ($7 is null or channel_id = $7)
           and ($9 is null or advertiser_id = any($9))
           and (not $10 or holds_slot)
         order by starts_at, grain_key
         limit $8
        """;

    internal const string OrdersOfAdvertiser = $"""
        {Rows}
         where advertiser_id = $1
           and starts_at <= $2
           and (starts_at, grain_key) < ($2, $3)
           and ($5 is null or status = any($5))
         order by starts_at desc, grain_key desc
         limit $4
        """;

    internal const string TimelineOfOrder = """
        select sequence,
               at,
               kind,
               actor,
               reason
          from order_event
         where grain_key = $1
         order by sequence
         limit 200
        """;

    private static readonly Cursor FromLatest = new(DateTimeOffset.MaxValue.Ticks, "");
    private static readonly Cursor FromEarliest = new(DateTimeOffset.MinValue.Ticks, "");

    public async Task<OrderPage?> OfTenant(Guid tenant, OrderFilter filter, Page page, CancellationToken cancel)
    {
        var list = filter.SoonestFirst ? Soonest : List;
        if (Behind(list, page.After) is not var (startsAt, key))
        {
            return null;
        }

        var question = OfTenant(tenant, filter, startsAt, key, page);
        return Cut(list, await databases.Reader.Ask(tenant, null, question, ReadOrder, cancel), page);
    }

    public async Task<OrderPage?> OfAdvertiser(
        long advertiser, OrderPhase phase, Page page, CancellationToken cancel)
    {
        if (Behind(List, page.After) is not var (startsAt, key))
        {
            return null;
        }

        var question = new NpgsqlBatchCommand(OrdersOfAdvertiser)
        {
            Parameters =
            {
                Number(advertiser),
                Instant(startsAt),
                Text(key),
                Number(page.Limit + 1),
                Texts(OrderPhases.Statuses(phase)?.Select(Spelling.Of)),
            },
        };
        return Cut(List, await databases.Reader.Ask(null, advertiser, question, ReadOrder, cancel), page);
    }

    public async Task<Timeline> TimelineOf(OrderKey order, Guid? tenant, long? advertiser, CancellationToken cancel)
    {
        var question = new NpgsqlBatchCommand(TimelineOfOrder) { Parameters = { Text(order.ToString()) } };
        return new([.. await databases.Reader.Ask(tenant, advertiser, question, ReadEntry, cancel)]);
    }

    private static NpgsqlBatchCommand OfTenant(
        Guid tenant, OrderFilter filter, DateTimeOffset startsAt, string key, Page page) =>
        new(filter.SoonestFirst ? SoonestOfTenant : OrdersOfTenant)
        {
            Parameters =
            {
                Id(tenant),
                Instant(startsAt),
                Text(key),
                Instant(filter.From ?? DateTimeOffset.MinValue),
                Instant(filter.To ?? DateTimeOffset.MaxValue),
                Text(filter.Status is { } status ? Spelling.Of(status) : null),
                Number(filter.ChannelId),
                Number(page.Limit + 1),
                Numbers(Of(filter)),
                Truth(filter.HoldsSlot),
            },
        };

    /// <summary>Whose orders are asked for; null: everybody's.</summary>
    private static long[]? Of(OrderFilter filter) =>
        filter.Advertisers.IsDefaultOrEmpty ? null : [.. filter.Advertisers];

    private static (DateTimeOffset StartsAt, string Key)? Behind(char list, string? after) =>
        Cursor.Read(list, after, list == Soonest ? FromEarliest : FromLatest) is { } cursor
        && cursor.Number >= DateTimeOffset.MinValue.Ticks
        && cursor.Number <= DateTimeOffset.MaxValue.Ticks
            ? (new(cursor.Number, TimeSpan.Zero), cursor.Text)
            : null;

    private static OrderPage Cut(char list, List<OrderRow> found, Page page)
    {
        var (rows, next) = Cursor.Cut(
            list, found, page.Limit, order => new Cursor(order.StartsAt.UtcTicks, order.Key.ToString()));
        return new(rows, next);
    }

    internal static OrderRow ReadOrder(NpgsqlDataReader row) => new(
        OrderKey.Parse(row.GetString(0)),
        Spelling.Read<OrderStatus>(row.GetString(1)),
        row.GetInt64(2),
        row.GetString(3),
        row.GetString(4),
        row.GetInt64(5),
        row.GetFieldValue<DateTimeOffset>(6),
        row.GetString(7),
        new(row.GetInt64(8), row.GetString(9)))
    {
        Moderation = row.IsDBNull(10) ? ModerationStatus.None : Spelling.Read<ModerationStatus>(row.GetString(10)),
        AdvertiserName = row.IsDBNull(11) ? null : row.GetString(11),
    };

    private static TimelineEntry ReadEntry(NpgsqlDataReader row) => new(
        checked((int)row.GetInt64(0)),
        row.GetFieldValue<DateTimeOffset>(1),
        row.GetString(2),
        row.GetString(3),
        row.IsDBNull(4) ? null : row.GetString(4));
}
