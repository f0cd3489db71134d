using System.Collections.Immutable;
using LytSlot.Advertisers;
using LytSlot.Grains.Advertisers;
using LytSlot.Queries;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>
/// A tenant's advertisers by id. Who they are is found first, one by one from the indexes, and then what of them is
/// shown, for those of the page alone. Orders that are over are added up already.
/// </summary>
internal sealed class AdvertiserLists(Databases databases) : IAdvertiserLists
{
    private const char List = 'a';

    /// <summary>From one to the next, so that it costs the same however many orders each of them has.</summary>
    private const string Everybody = """
        with recursive everybody as (
            select least(
                   (select min(advertiser_id) from orders where tenant_id = $1 and advertiser_id > $2),
                   (select min(advertiser_id) from advertiser_standings where tenant_id = $1 and advertiser_id > $2))
                   as advertiser_id
            union all
            select least(
                   (select min(advertiser_id) from orders where tenant_id = $1 and advertiser_id > one.advertiser_id),
                   (select min(advertiser_id) from advertiser_standings
                     where tenant_id = $1 and advertiser_id > one.advertiser_id))
              from everybody as one
             where one.advertiser_id is not null),
        """;

    private const string OnAList = """
        with everybody as (
            select advertiser_id
              from advertiser_standings
             where tenant_id = $1 and advertiser_id > $2 and standing <> 'none'
             order by advertiser_id),
        """;

    private const string OneAlone = """
        with everybody as (
            select $2::bigint as advertiser_id
             where exists (select from orders where tenant_id = $1 and advertiser_id = $2)
                or exists (select from advertiser_standings where tenant_id = $1 and advertiser_id = $2)),
        """;

    // Conditions as subselects of their own: whoever fits is found in order, and nobody is looked at beyond the page.
    private const string Shown = """
        page as (
            select one.advertiser_id
              from everybody as one
             where one.advertiser_id is not null
               and ($4 is null or $4 = coalesce(
                   (select standing
                      from advertiser_standings
                     where tenant_id = $1 and advertiser_id = one.advertiser_id), 'none'))
               and ($5 is null or strpos(
                   lower((select concat_ws(' ', name, legal_name)
                            from advertiser_orders
                           where tenant_id = $1 and advertiser_id = one.advertiser_id
                           order by starts_at desc
                           limit 1) collate "und-x-icu"),
                   lower($5 collate "und-x-icu")) > 0)
             limit $3)
        select page.advertiser_id,
               coalesce(listed.standing, 'none') as standing,
               listed.note,
               listed.set_by,
               listed.set_at,
               latest.name,
               latest.legal_name,
               counted.orders,
               counted.completed,
               last.last_slot_at,
               spent.currencies,
               spent.sums
          from page
          left join advertiser_standings as listed
            on listed.tenant_id = $1 and listed.advertiser_id = page.advertiser_id
          left join lateral (
               select name, legal_name
                 from advertiser_orders
                where tenant_id = $1 and advertiser_id = page.advertiser_id
                order by starts_at desc
                limit 1) as latest on true
         cross join lateral (
               select count(*) as orders
                 from orders
                where tenant_id = $1 and advertiser_id = page.advertiser_id
                  and is_over(status) is false) as under_way
         cross join lateral (
               select coalesce(sum(orders), 0)::bigint + under_way.orders as orders,
                      coalesce(sum(completed), 0)::bigint                 as completed
                 from advertiser_total
                where tenant_id = $1 and advertiser_id = page.advertiser_id) as counted
         cross join lateral (
               select max(starts_at) as last_slot_at
                 from orders
                where tenant_id = $1 and advertiser_id = page.advertiser_id) as last
         cross join lateral (
               select array_agg(currency order by currency) as currencies,
                      array_agg(sum order by currency)      as sums
                 from (select currency, sum(spent_minor)::bigint as sum
                         from (select currency, spent_minor
                                 from advertiser_total
                                where tenant_id = $1 and advertiser_id = page.advertiser_id
                                union all
                               select currency, spent_minor
                                 from advertiser_orders
                                where tenant_id = $1 and advertiser_id = page.advertiser_id
                                  and is_over(status) is false) as part
                        group by currency) as each
                where sum > 0) as spent
         order by page.advertiser_id
        """;

    internal const string AdvertisersOfTenant = $"{Everybody}\n{Shown}";

    internal const string ListedAdvertisersOfTenant = $"{OnAList}\n{Shown}";

    internal const string OneAdvertiser = $"{OneAlone}\n{Shown}";

    // Of the orders only the latest and those to come are read, so it costs the same after a thousand of them.
    internal const string KnownAdvertiserOfTenant = """
        select coalesce((select standing
                           from advertiser_standings
                          where tenant_id = $1 and advertiser_id = $2), 'none') as standing,
               (select name
                  from advertiser_orders
                 where tenant_id = $1 and advertiser_id = $2
                 order by starts_at desc
                 limit 1)                                                        as name,
               (select count(*)
                  from orders
                 where tenant_id = $1 and advertiser_id = $2 and starts_at > $3
                   and status = 'held')                                          as held
         where exists (select from orders where tenant_id = $1 and advertiser_id = $2)
            or exists (select from advertiser_standings where tenant_id = $1 and advertiser_id = $2)
        """;

    internal const string ListedOfTenant = """
        select advertiser_id,
               standing,
               last_fact
          from advertiser_standings
         where tenant_id = $1
           and standing <> 'none'
         limit $2
        """;

    private static readonly Cursor Start = new(long.MinValue, "");

    public async Task<AdvertiserPage?> OfTenant(
        Guid tenant, AdvertiserFilter filter, Page page, CancellationToken cancel)
    {
        if (Cursor.Read(List, page.After, Start) is not var (after, _))
        {
            return null;
        }

        var isListed = filter.Standing is Standing.Allowed or Standing.Blocked;
        var question = Question(
            isListed ? ListedAdvertisersOfTenant : AdvertisersOfTenant, tenant, after, page.Limit + 1, filter);
        var found = await databases.Reader.Ask(tenant, null, question, row => ReadRow(tenant, row), cancel);
        var (rows, next) = Cursor.Cut(
            List, found, page.Limit, row => new Cursor(row.Advertiser.Key.Advertiser, ""));
        return new(rows, next);
    }

    public async Task<AdvertiserRow?> Find(Guid tenant, long advertiser, CancellationToken cancel)
    {
        var question = Question(OneAdvertiser, tenant, advertiser, 1, new(null, null));
        return (await databases.Reader.Ask(tenant, null, question, row => ReadRow(tenant, row), cancel))
            .SingleOrDefault();
    }

    /// <summary>For the cluster itself, hence as the silo, whose plans are kept: asked at every placing.</summary>
    public async Task<KnownAdvertiser?> Known(Guid tenant, long advertiser, DateTimeOffset now)
    {
        await using var command = databases.Silo.CreateCommand(KnownAdvertiserOfTenant);
        command.Parameters.AddRange(new[] { Id(tenant), Number(advertiser), Instant(now) });
        await using var rows = await command.ExecuteReaderAsync();
        return await rows.ReadAsync()
            ? new(
                Spelling.Read<Standing>(rows.GetString(0)),
                Maybe<string?>(rows, 1),
                checked((int)rows.GetInt64(2)))
            : null;
    }

    /// <summary>For the cluster itself, hence as the silo.</summary>
    public async Task<ImmutableArray<AdvertiserStanding>> Listed(Guid tenant, int most)
    {
        await using var command = databases.Silo.CreateCommand(ListedOfTenant);
        command.Parameters.AddRange(new[] { Id(tenant), Number(most) });
        await using var rows = await command.ExecuteReaderAsync();
        var listed = ImmutableArray.CreateBuilder<AdvertiserStanding>();
        while (await rows.ReadAsync())
        {
            listed.Add(new(rows.GetInt64(0), Spelling.Read<Standing>(rows.GetString(1)), rows.GetInt32(2)));
        }

        return listed.DrainToImmutable();
    }

    private static NpgsqlBatchCommand Question(
        string text, Guid tenant, long advertiser, int limit, AdvertiserFilter filter) => new(text)
        {
            Parameters =
            {
                Id(tenant),
                Number(advertiser),
                Number(limit),
                Text(filter.Standing is { } standing ? Spelling.Of(standing) : null),
                Text(filter.Name?.Trim()),
            },
        };

    private static AdvertiserRow ReadRow(Guid tenant, NpgsqlDataReader row) => new(
        new(
            new(tenant, row.GetInt64(0)),
            Spelling.Read<Standing>(row.GetString(1)),
            Maybe<string?>(row, 2),
            Maybe<long?>(row, 3),
            Maybe<DateTimeOffset?>(row, 4)),
        Maybe<string?>(row, 5),
        Maybe<string?>(row, 6),
        checked((int)row.GetInt64(7)),
        checked((int)row.GetInt64(8)),
        Maybe<DateTimeOffset?>(row, 9),
        row.IsDBNull(10)
            ? []
            : [.. row.GetFieldValue<long[]>(11).Zip(row.GetFieldValue<string[]>(10), (sum, of) => new Money(sum, of))]);

    private static T? Maybe<T>(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? default : row.GetFieldValue<T>(column);
}
