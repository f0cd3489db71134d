using System.Text.Json;
using LytSlot.Grains;
using LytSlot.Grains.Moderation;
using LytSlot.Moderation;
using LytSlot.Queries;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>
/// What waits for the platform's admins, over all tenants, hence not as the reader; a page goes on behind the time and
/// key of the last row.
/// </summary>
internal sealed class ModerationLists(Databases databases) : IModerationLists
{
    private const char List = 'w';

    internal const string WaitingOrders = """
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
               sold.payload ->> 'advertiserName',
               sold.payload ->> 'moderation',
               queued.since
          from moderation_queue as queued
          join grain_state_order as sold
            on sold.service_id = queued.service_id
           and sold.grain_type = 'order'
           and sold.grain_key = queued.grain_key
         where (queued.since, queued.grain_key) > ($1, $2)
         order by queued.since, queued.grain_key
         limit $3
        """;

    private static readonly Cursor Start = new(DateTimeOffset.MinValue.Ticks, "");

    public async Task<ModerationPage?> Queue(Page page, CancellationToken cancel)
    {
        if (Cursor.Read(List, page.After, Start) is not { } after
            || after.Number < DateTimeOffset.MinValue.Ticks || after.Number > DateTimeOffset.MaxValue.Ticks)
        {
            return null;
        }

        var question = new NpgsqlBatchCommand(WaitingOrders)
        {
            Parameters =
            {
                Instant(new(after.Number, TimeSpan.Zero)),
                Text(after.Text),
                Number(page.Limit + 1),
            },
        };
        var found = await databases.Silo.Ask(null, null, question, Read, cancel);
        var (rows, next) = Cursor.Cut(
            List, found, page.Limit, row => new Cursor(row.Since.UtcTicks, row.Row.Order.Key.ToString()));
        return new([.. rows.Select(row => row.Row)], next);
    }

    private static (DateTimeOffset Since, ModerationRow Row) Read(NpgsqlDataReader row) => (
        row.GetFieldValue<DateTimeOffset>(13),
        new(
            OrderLists.ReadOrder(row),
            JsonSerializer.Deserialize<OrderModeration>(row.GetString(12), StateJson.Options)!));
}
