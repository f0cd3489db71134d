using LytSlot.Queries;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>Orders of any tenant, for admins, hence not as the reader, who could not.</summary>
internal sealed partial class OrderLists
{
    // An order's row is found by its key, which begins with the tenant's: each tenant is tried, a probe of the index.
    internal const string OrderOfAnyone = """
        select sold.grain_key,
               sold.status,
               sold.channel_id,
               sold.payload ->> 'channelTitle',
               sold.payload ->> 'timeZone',
               sold.advertiser_id,
               sold.starts_at,
               sold.payload ->> 'format',
               (sold.payload ->> 'priceMinor')::bigint,
               sold.payload ->> 'currency',
               sold.payload #>> '{moderation,status}',
               sold.payload ->> 'advertiserName'
          from grain_state_tenant as tenant
          join grain_state_order as sold
            on sold.service_id = tenant.service_id
           and sold.grain_type = 'order'
           and sold.grain_key = tenant.grain_key || $1
        """;

    // In words of UTC, as the index of these two questions has it: no question about one tenant is tempted by that.
    internal const string OrdersOfAll = $"""
        {Rows}
         where starts_at at time zone 'UTC' <= $1 at time zone 'UTC'
           and (starts_at at time zone 'UTC', grain_key) < ($1 at time zone 'UTC', $2)
           and starts_at at time zone 'UTC' >= $3 at time zone 'UTC'
           and starts_at at time zone 'UTC' < $4 at time zone 'UTC'
           and ($5 is null or status = $5)
           and ($6 is null or channel_id = $6)
           and ($8 is null or advertiser_id = any($8))
           and (not $9 or holds_slot)
         order by starts_at at time zone 'UTC' desc, grain_key desc
         limit $7
        """;

    internal const string SoonestOfAll = $"""
        {Rows}
         where starts_at at time zone 'UTC' >= $1 at time zone 'UTC'
           and (starts_at at time zone 'UTC', grain_key) > ($1 at time zone 'UTC', $2)
           and starts_at at time zone 'UTC' >= $3 at time zone 'UTC'
           and starts_at at time zone 'UTC' < $4 at time zone 'UTC'
           and ($5 is null or status = $5)
           and ($6 is null or channel_id = $6)
           and ($8 is null or advertiser_id = any($8))
           and (not $9 or holds_slot)
         order by starts_at at time zone 'UTC', grain_key
         limit $7
        """;

    public async Task<OrderPage?> OfAll(Guid? tenant, OrderFilter filter, Page page, CancellationToken cancel)
    {
        var list = filter.SoonestFirst ? Soonest : List;
        if (Behind(list, page.After) is not var (startsAt, key))
        {
            return null;
        }

        var question = tenant is { } one
            ? OfTenant(one, filter, startsAt, key, page)
            : new NpgsqlBatchCommand(filter.SoonestFirst ? SoonestOfAll : OrdersOfAll)
            {
                Parameters =
                {
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
        return Cut(list, await databases.Silo.Ask(null, null, question, ReadOrder, cancel), page);
    }

    public async Task<OrderRow?> Find(Guid order, CancellationToken cancel)
    {
        await using var command = databases.Silo.CreateCommand(OrderOfAnyone);
        command.Parameters.Add(Text($"/o:{order:N}"));
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? ReadOrder(rows) : null;
    }
}
