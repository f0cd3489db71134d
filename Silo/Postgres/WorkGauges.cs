using System.Diagnostics.Metrics;
using LytSlot.ServiceDefaults.Settings;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>
/// What the installation as a whole has to do, for <c>/metrics</c>. Every silo asks every half minute, about open
/// orders and overdue grains only, which have an index however many are done. All silos tell the same: whoever reads
/// takes the largest, never the sum. What could not be asked for two minutes is told no more.
/// </summary>
internal sealed partial class WorkGauges : BackgroundService
{
    internal const string OpenWork = """
        with open_order as materialized (
            select service_id, grain_key, status, starts_at, channel_id, payload -> 'money' as money
              from grain_state_order
             where due_at is not null
        ), sold as materialized (
            select service_id, grain_key, starts_at, channel_id
              from open_order
             where status in ('scheduled', 'publishing')
        ), owed as materialized (
            select payload
              from grain_state_payment
             where due_at is not null
               and status in ('refund_due', 'allocated')
               and payload ->> 'disputeStatus' is distinct from 'open'
        ), overdue as materialized (
            select grain_type, due_at
              from grain_state
             where due_at < $1
        )
        select 'orders.open', status, count(*)::float8
          from open_order
         group by status
        union all
        select 'orders.held', part ->> 'currency', sum((part ->> 'amountMinor')::bigint)::float8
          from open_order, jsonb_array_elements(money) as part
         where part ->> 'state' = 'held'
         group by part ->> 'currency'
        union all
        select 'publications.overdue', null, count(*)
          from sold
         where starts_at < $1 - interval '1 minute'
           and not exists (select
                             from moderation_queue as held
                            where held.service_id = sold.service_id
                              and held.grain_key = sold.grain_key)
        union all
        select 'orders.without_rights', null, count(*)
          from sold
         where starts_at < $1 + interval '1 day'
           and exists (select
                         from grain_state_channel as channel
                        where channel.service_id = sold.service_id
                          and channel.grain_type = 'channel'
                          and channel.grain_key = 'ch:' || sold.channel_id
                          and channel.status = 'rights_lost')
        union all
        select 'refunds.stuck', 'refused', count(*)
          from owed
         where (payload ->> 'isRefused')::boolean
        union all
        select 'refunds.stuck', 'unclear', count(*)
          from owed
         where utc(payload ->> 'unclearSince') < $1 - interval '1 hour'
        union all
        select 'payouts.waiting', null, count(*)
          from grain_state_payout
         where status = 'requested'
        union all
        select 'payouts.oldest', null, coalesce(extract(epoch from max($1 - utc(payload ->> 'requestedAt'))), 0)
          from grain_state_payout
         where status = 'requested'
        union all
        select 'moderation.waiting', null, count(*)
          from moderation_queue
        union all
        select 'moderation.oldest', null, coalesce(extract(epoch from max($1 - since)), 0)
          from moderation_queue
        union all
        select 'overdue.grains', kind, count(due_at)
          from unnest($2) as kind
          left join overdue on grain_type = kind
         group by kind
        union all
        select 'overdue.age', kind, coalesce(extract(epoch from max($1 - due_at)), 0)
          from unnest($2) as kind
          left join overdue on grain_type = kind
         group by kind
        """;

    private static readonly string[] Woken =
        ["order", "payment", "checkout", "payout", "tenant", "confirmation", "promo_code", "order_group"];

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan ToldFor = TimeSpan.FromMinutes(2);

    private readonly Databases _databases;
    private readonly TimeProvider _time;
    private readonly ILogger<WorkGauges> _log;
    private volatile Numbers? _last;

    public WorkGauges(Databases databases, IMeterFactory meters, TimeProvider time, ILogger<WorkGauges> log)
    {
        (_databases, _time, _log) = (databases, time, log);
        var meter = meters.Create("LytSlot");
        Show("orders.open", "status", "{order}", "Orders that are not settled, by status.");
        Show("orders.held", "currency", "{minor_unit}", "Money held for open orders.");
        Show("orders.without_rights", null, "{order}", "Sold within a day in channels that lost their rights.");
        Show("publications.overdue", null, "{post}", "Due for a minute, and not published, given up or held back.");
        Show("refunds.stuck", "why", "{charge}", "Money that should have gone back and does not.");
        Show("payouts.waiting", null, "{payout}", "Payouts that wait for an admin.");
        Show("payouts.oldest", null, "s", "How long the first of them has waited.");
        Show("moderation.waiting", null, "{order}", "Paid orders that wait for an admin to look at them.");
        Show("moderation.oldest", null, "s", "How long the first of them has waited.");
        Show("overdue.grains", "kind", "{grain}", "What should have been woken by now.");
        Show("overdue.age", "kind", "s", "For how long the first of them should have been.");

        void Show(string name, string? tag, string unit, string meaning) =>
            meter.CreateObservableGauge($"lytslot.{name}", () => Told(name, tag), unit, meaning);
    }

    /// <summary>Asks now, so that the next scrape tells it.</summary>
    internal async Task Ask(CancellationToken cancel)
    {
        var now = _time.GetUtcNow();
        await using var command = _databases.Silo.CreateCommand(OpenWork);
        command.Parameters.Add(Instant(now));
        command.Parameters.Add(new() { Value = Woken });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new List<Number>();
        while (await rows.ReadAsync(cancel))
        {
            found.Add(new(rows.GetString(0), rows.IsDBNull(1) ? null : rows.GetString(1), rows.GetDouble(2)));
        }

        _last = new(now, found);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var again = new PeriodicTimer(Every, _time);
        do
        {
            try
            {
                await Ask(stoppingToken);
            }
            catch (Exception e) when (DatabaseTrouble.Is(e, stoppingToken))
            {
                LogFailed(e);
            }
        }
        while (await again.WaitForNextTickAsync(stoppingToken));
    }

    private IEnumerable<Measurement<double>> Told(string name, string? tag) =>
        _last is { } last && _time.GetUtcNow() - last.At < ToldFor
            ? last.Found.Where(one => one.Name == name).Select(one => tag is null
                ? new Measurement<double>(one.Value)
                : new(one.Value, new KeyValuePair<string, object?>(tag, one.Tag)))
            : [];

    [LoggerMessage(Level = LogLevel.Warning, Message = "The open work could not be counted")]
    private partial void LogFailed(Exception exception);

    private sealed record Number(string Name, string? Tag, double Value);

    private sealed record Numbers(DateTimeOffset At, IReadOnlyList<Number> Found);
}
