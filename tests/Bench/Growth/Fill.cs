using LytSlot.Towns;

namespace LytSlot.Bench.Growth;

/// <summary>
/// Past orders in thousands, with their facts and ledger lines: copies of one that was made through the bot, under
/// other keys and at other times, so that their size is that of real ones.
/// </summary>
internal sealed class Fill(Town town, string sample)
{
    /// <summary>Telegram id of the first of 500 advertisers, who all order in turn.</summary>
    public const long FirstAdvertiser = 8_000_000_000;

    private const string Months = "select make_month_partitions((current_date - 1100)::date, 40)";

    private const string Numbers = """
        create unlogged table fill as
        select i,
               case when $1 = '' then md5((i % $2)::text)::uuid else $1::uuid end                as tenant_id,
               case when $1 = '' then -1009000000000 - i % $2 else $3 end                        as channel_id,
               8000000000 + i % 500                                                              as advertiser_id,
               date_trunc('hour', now()) - interval '2 days' - i * interval '1000 days' / $4     as starts_at,
               (array['completed', 'completed', 'completed', 'cancelled', 'rejected', 'breached'])[1 + i % 6] as status,
               replace(gen_random_uuid()::text, '-', '')                                         as id
          from generate_series(1, $4) as i
        """;

    private const string Orders = """
        insert into grain_state_order
               (service_id, grain_type, grain_key, version, modified_at, last_event, last_posting, payload)
        select s.service_id, s.grain_type, 't:' || replace(f.tenant_id::text, '-', '') || '/o:' || f.id, s.version,
               now(), s.last_event, s.last_posting,
               s.payload || jsonb_build_object(
                   'tenantId', f.tenant_id, 'channelId', f.channel_id, 'advertiserId', f.advertiser_id,
                   'status', f.status, 'holdsSlot', false, 'dueAt', null,
                   'publishedAt', to_char(f.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                   'startsAt', to_char(f.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                   'endsAt',
                   to_char((f.starts_at + interval '1 hour') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
          from fill as f, grain_state_order as s
         where s.grain_key = $1
        """;

    private const string Facts = """
        insert into event
               (service_id, grain_type, grain_key, sequence, at, kind, actor, tenant_id, channel_id, advertiser_id)
        select 'lytslot', 'order', 't:' || replace(f.tenant_id::text, '-', '') || '/o:' || f.id, kinds.sequence,
               f.starts_at + kinds.sequence * interval '1 minute', kinds.kind, kinds.actor, f.tenant_id, f.channel_id,
               f.advertiser_id
          from fill as f,
               (values (1, 'placed', 'person:7'), (2, 'approved', 'member:5'), (3, 'completed', 'system'))
                   as kinds (sequence, kind, actor)
        """;

    private const string Postings = """
        insert into posting
               (service_id, grain_type, grain_key, sequence, entry, at, account, amount_minor, currency,
                tenant_id, channel_id, advertiser_id)
        select 'lytslot', 'order', 't:' || replace(f.tenant_id::text, '-', '') || '/o:' || f.id, lines.sequence, 1,
               f.starts_at, lines.account, lines.amount, 'XTR', f.tenant_id, f.channel_id, f.advertiser_id
          from fill as f,
               (values (1, 'advertiser', -100), (2, 'tenant', 80), (3, 'platform', 20))
                   as lines (sequence, account, amount)
        """;

    /// <summary>Adds orders of one tenant's channel.</summary>
    public Task Of(Guid tenant, long channel, int orders) => Run($"{tenant}", 1, channel, orders);

    /// <summary>Adds orders of so many tenants nobody looks at.</summary>
    public Task OfOthers(int tenants, int orders) => Run("", tenants, 0, orders);

    /// <summary>What the planner goes by, as autovacuum would have gathered it by and by.</summary>
    public Task Settle() => town.Books.Change("owner", "vacuum analyze");

    private async Task Run(string tenant, int tenants, long channel, int orders)
    {
        await town.Books.Change("owner", Months);
        await town.Books.Change("owner", "drop table if exists fill");
        await town.Books.Change("owner", Numbers, tenant, tenants, channel, orders);
        await town.Books.Change("owner", Orders, sample);
        await town.Books.Change("owner", Facts);
        await town.Books.Change("owner", Postings);
        await town.Books.Change("owner", "drop table fill");
    }
}
