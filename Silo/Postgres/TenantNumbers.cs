using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LytSlot.Analytics;
using LytSlot.Channels;
using LytSlot.Grains;
using LytSlot.Grains.Analytics;
using Npgsql;
using NpgsqlTypes;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>
/// A tenant's days: those that are rolled up from their sums, later ones from what happened, by the function that the
/// sums are made with. So the latest is told at once, and a roll-up that lags makes nothing wrong.
/// </summary>
internal sealed class TenantNumbers(Databases databases) : ITenantNumbers
{
    internal const string RolledUntil = "select until from roll_up where tenant_id = $1";

    private const string Numbers = """
        with numbers as (
            select day, item, currency, orders, price_minor, earned_minor, seconds, clicks, visitors
              from tenant_day
             where tenant_id = $1 and dimension = $2 and day >= $3 and day < $5
            union all
            select day, item collate "C", currency collate "C", orders, price_minor, earned_minor, seconds, clicks,
                   visitors
              from days_of($1, $5, $4)
             where dimension = $2 and item is not null and currency is not null)
        """;

    private const string Sums = """
               currency,
               sum(orders)::bigint,
               sum(price_minor)::bigint,
               sum(earned_minor)::bigint,
               sum(seconds)::bigint,
               sum(clicks)::bigint,
               sum(visitors)::bigint
          from numbers
        """;

    private const string Groups = """
         group by 1, 2, 3
         order by 1, 2, 3
        """;

    internal const string NumbersByItem = $"{Numbers}\nselect null::date, item,\n{Sums}\n{Groups}";

    internal const string NumbersByDay = $"{Numbers}\nselect day, null::text,\n{Sums}\n{Groups}";

    internal const string NumbersOfItemByDay =
        $"{Numbers}\nselect day, null::text,\n{Sums}\n where item = $6\n{Groups}";

    internal const string ReactionsByDay = """
        select (published_at at time zone 'UTC')::date,
               sum(count)::bigint
          from post_reaction
         where tenant_id = $1
           and published_at >= $2
           and published_at < $3
           and count is not null
           and ($4::bigint is null or channel_id = $4)
         group by 1
        """;

    internal const string ChannelsOfTenant = """
        select channel_id,
               time_zone,
               (select payload ->> 'opening'
                  from grain_state_channel as state
                 where state.tenant_id = $1 and state.grain_key = channels.grain_key),
               (select min(at) from event where event.grain_key = channels.grain_key and grain_type = 'channel')
          from channels
         where tenant_id = $1
        """;

    internal const string TitlesOfChannels = """
        select channel_id::text, title from channels where tenant_id = $1 and channel_id::text = any ($2)
        """;

    internal const string NamesOfAdvertisers = """
        select item,
               (select coalesce(name, legal_name)
                  from advertiser_orders
                 where tenant_id = $1 and advertiser_id = item::bigint
                 order by starts_at desc
                 limit 1)
          from unnest($2) as item
        """;

    internal const string SubscribersByDay = """
        select day,
               at,
               subscribers
          from subscriber_day
         where tenant_id = $1
           and channel_id = $2
           and day >= $3
           and day <= $4
         order by day
        """;

    public Task<ImmutableArray<NumbersRow>> ByItem(
        Guid tenant, Dimension dimension, AnalyticsPeriod period, CancellationToken cancel) =>
        Read(NumbersByItem, tenant, dimension, period, cancel);

    public Task<ImmutableArray<NumbersRow>> ByDay(
        Guid tenant, long? channel, AnalyticsPeriod period, CancellationToken cancel) => channel is { } id
        ? Read(
            NumbersOfItemByDay, tenant, Dimension.Channel, period, cancel,
            Text(id.ToString(CultureInfo.InvariantCulture)))
        : Read(NumbersByDay, tenant, Dimension.Channel, period, cancel);

    public async Task<ImmutableDictionary<DateOnly, long>> Reactions(
        Guid tenant, long? channel, AnalyticsPeriod period, CancellationToken cancel)
    {
        var question = new NpgsqlBatchCommand(ReactionsByDay)
        {
            Parameters =
            {
                Id(tenant), Instant(Start(period.From)), Instant(Start(period.To.AddDays(1))), Number(channel),
            },
        };
        var found = await databases.Reader.Ask(
            tenant, null, question, row => (Day: row.GetFieldValue<DateOnly>(0), Count: row.GetInt64(1)), cancel);
        return found.ToImmutableDictionary(one => one.Day, one => one.Count);
    }

    public async Task<ImmutableArray<OpenChannel>> Channels(Guid tenant, CancellationToken cancel)
    {
        var question = new NpgsqlBatchCommand(ChannelsOfTenant) { Parameters = { Id(tenant) } };
        return [.. await databases.Reader.Ask(tenant, null, question, ReadChannel, cancel)];
    }

    public async Task<ImmutableDictionary<string, string>> Titles(
        Guid tenant, Dimension dimension, ImmutableArray<string> items, CancellationToken cancel)
    {
        if (dimension is not (Dimension.Channel or Dimension.Advertiser) || items.IsEmpty)
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        var question = new NpgsqlBatchCommand(
            dimension is Dimension.Channel ? TitlesOfChannels : NamesOfAdvertisers)
        {
            Parameters =
            {
                Id(tenant),
                new() { Value = items.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
            },
        };
        var found = await databases.Reader.Ask(
            tenant,
            null,
            question,
            row => (Item: row.GetString(0), Title: row.IsDBNull(1) ? null : row.GetString(1)),
            cancel);
        return found.Where(one => one.Title is not null).ToImmutableDictionary(one => one.Item, one => one.Title!);
    }

    public async Task<ImmutableArray<SubscriberDay>> Subscribers(
        Guid tenant, long channel, AnalyticsPeriod period, CancellationToken cancel)
    {
        var question = new NpgsqlBatchCommand(SubscribersByDay)
        {
            Parameters = { Id(tenant), Number(channel), Day(period.From), Day(period.To) },
        };
        return [.. await databases.Reader.Ask(
            tenant,
            null,
            question,
            row => new SubscriberDay(
                row.GetFieldValue<DateOnly>(0), new(row.GetFieldValue<DateTimeOffset>(1), row.GetInt32(2))),
            cancel)];
    }

    /// <summary>
    /// Where the sums end is asked first: what is rolled up meanwhile is told from what happened once more, which is
    /// the same.
    /// </summary>
    private async Task<ImmutableArray<NumbersRow>> Read(
        string text, Guid tenant, Dimension dimension, AnalyticsPeriod period, CancellationToken cancel,
        NpgsqlParameter? item = null)
    {
        var rolled = new NpgsqlBatchCommand(RolledUntil) { Parameters = { Id(tenant) } };
        var until = (await databases.Reader.Ask(
            tenant, null, rolled, row => row.GetFieldValue<DateOnly>(0), cancel)).SingleOrDefault();
        var end = period.To.AddDays(1);
        var split = until < period.From ? period.From : until > end ? end : until;
        var question = new NpgsqlBatchCommand(text)
        {
            Parameters = { Id(tenant), Text(Spelling.Of(dimension)), Day(period.From), Day(end), Day(split) },
        };
        if (item is not null)
        {
            question.Parameters.Add(item);
        }

        return [.. await databases.Reader.Ask(tenant, null, question, ReadNumbers, cancel)];
    }

    private static DateTimeOffset Start(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    internal static NpgsqlParameter Day(DateOnly day) => new() { NpgsqlDbType = NpgsqlDbType.Date, Value = day };

    private static NumbersRow ReadNumbers(NpgsqlDataReader row) => new(
        row.IsDBNull(0) ? null : row.GetFieldValue<DateOnly>(0),
        row.IsDBNull(1) ? null : row.GetString(1),
        row.GetString(2),
        row.GetInt64(3),
        row.GetInt64(4),
        row.GetInt64(5),
        row.GetInt64(6),
        row.GetInt64(7),
        row.GetInt64(8));

    private static OpenChannel ReadChannel(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.IsDBNull(1) ? "UTC" : row.GetString(1),
        row.IsDBNull(2)
            ? []
            : JsonSerializer.Deserialize<ImmutableArray<OpeningHours>>(row.GetString(2), StateJson.Options),
        row.IsDBNull(3) ? null : row.GetFieldValue<DateTimeOffset>(3));
}
