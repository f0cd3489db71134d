using LytSlot.Accounting;
using LytSlot.Grains.Orders;
using LytSlot.Marking;
using LytSlot.Orders;
using LytSlot.Queries;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>What was published in a month, in the order of the slots.</summary>
internal sealed partial class OrderLists
{
    private const char Placed = 'm';

    internal const string PlacementsOfTenant = """
        select grain_key,
               channel_id,
               channel_title,
               channel_username,
               time_zone,
               legal_name,
               tax_id,
               erid,
               published_at,
               taken_down_at,
               message_id,
               price_minor,
               currency,
               starts_at,
               reacted.count,
               reacted.at
          from placements
          left join lateral (
               select least(sum(count), 2147483647)::integer as count,
                      max(at)                                as at
                 from post_reaction
                where order_key = grain_key and count is not null
               having count(*) > 0) as reacted on true
         where tenant_id = $1
           and starts_at >= $2
           and starts_at < $4
           and (starts_at, grain_key) > ($5, $6)
           and published_at >= $3
           and published_at < $4
         order by starts_at, grain_key
         limit $7
        """;

    /// <summary>No post is published later than so after its slot.</summary>
    private static readonly TimeSpan Latest = TimeSpan.FromDays(1);

    private static readonly Cursor FirstPlaced = new(DateTimeOffset.MinValue.Ticks, "");

    public async Task<PlacementPage?> Placements(Guid tenant, Month month, Page page, CancellationToken cancel)
    {
        if (Cursor.Read(Placed, page.After, FirstPlaced) is not { } after
            || after.Number < DateTimeOffset.MinValue.Ticks || after.Number > DateTimeOffset.MaxValue.Ticks)
        {
            return null;
        }

        var question = new NpgsqlBatchCommand(PlacementsOfTenant)
        {
            Parameters =
            {
                Id(tenant),
                Instant(month.Start - Latest),
                Instant(month.Start),
                Instant(month.End),
                Instant(new(after.Number, TimeSpan.Zero)),
                Text(after.Text),
                Number(page.Limit + 1),
            },
        };
        var found = await databases.Reader.Ask(tenant, null, question, ReadPlacement, cancel);
        var (rows, next) = Cursor.Cut(
            Placed, found, page.Limit, row => new Cursor(row.StartsAt.UtcTicks, row.Placement.Key.ToString()));
        return new([.. rows.Select(row => row.Placement)], next);
    }

    private static (DateTimeOffset StartsAt, PlacementRow Placement) ReadPlacement(NpgsqlDataReader row)
    {
        var (channel, username) = (row.GetInt64(1), row.IsDBNull(3) ? null : row.GetString(3));
        return (row.GetFieldValue<DateTimeOffset>(13), new(
            OrderKey.Parse(row.GetString(0)),
            channel,
            row.GetString(2),
            row.GetString(4),
            row.IsDBNull(5)
                ? null
                : new MarkingData(row.GetString(5), row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7)),
            row.GetFieldValue<DateTimeOffset>(8),
            row.IsDBNull(9) ? null : row.GetFieldValue<DateTimeOffset>(9),
            row.IsDBNull(10) ? null : PostLinks.Of(channel, username, row.GetInt32(10)),
            new(row.GetInt64(11), row.GetString(12)),
            row.IsDBNull(14) ? null : new(row.GetFieldValue<DateTimeOffset>(15), row.GetInt32(14))));
    }
}
