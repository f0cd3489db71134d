using System.Globalization;
using LytSlot.Accounting;
using LytSlot.Grains.Accounting;
using LytSlot.Orders;
using LytSlot.Payouts;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>What statements are made of.</summary>
internal sealed partial class Books
{
    private const char Statements = 's';

    private const int EntriesOfAPage = 500;

    internal const string TotalsOfStatement = """
        select currency,
               coalesce(sum(amount_minor) filter (where account = 'tenant' and month < $2), 0)::bigint,
               coalesce(sum(amount_minor) filter (where account = 'tenant'), 0)::bigint
          from turnover
         where tenant_id = $1
           and month <= $2
         group by currency
         order by currency
        """;

    // The title is that of now: a statement says where, and which of several channels of one title does not matter.
    internal const string EntriesOfStatement = """
        with entry as (
            select at,
                   grain_key,
                   entry,
                   grain_type,
                   coalesce(sum(amount_minor) filter (where account = 'tenant'), 0)::bigint   as tenant_minor,
                   coalesce(sum(amount_minor) filter (where account = 'platform'), 0)::bigint as platform_minor,
                   bool_or(account = 'advertiser')                                            as is_outside,
                   min(channel_id)                                                            as channel_id
              from postings
             where tenant_id = $1
               and at >= $2
               and at < $3
               and (at, grain_key, entry) > ($2, $4, $5)
               and currency = $6
             group by at, grain_key, entry, grain_type
            having bool_or(account = 'tenant')
             order by at, grain_key, entry
             limit $7)
        select at,
               entry.grain_key,
               entry,
               grain_type,
               tenant_minor,
               platform_minor,
               is_outside,
               title
          from entry
          left join channels on channels.tenant_id = $1 and channels.channel_id = entry.channel_id
         order by at, entry.grain_key, entry
        """;

    public async Task<Statement> Statement(Guid tenant, Month month, CancellationToken cancel)
    {
        var question = new NpgsqlBatchCommand(TotalsOfStatement)
        {
            Parameters = { Id(tenant), new() { Value = DateOnly.FromDateTime(month.Start.UtcDateTime) } },
        };
        return new([.. await databases.Reader.Ask(
            tenant,
            null,
            question,
            row => new StatementTotals(row.GetString(0), row.GetInt64(1), row.GetInt64(2)),
            cancel)]);
    }

    public async Task<StatementEntries?> StatementEntries(
        Guid tenant, Month month, string currency, string? after, CancellationToken cancel)
    {
        if (Cursor.Read(Statements, after, new(month.Start.UtcTicks, "#0")) is not { } cursor
            || cursor.Number < month.Start.UtcTicks || cursor.Number >= month.End.UtcTicks
            || cursor.AsPlace() is not var (_, key, number))
        {
            return null;
        }

        var question = new NpgsqlBatchCommand(EntriesOfStatement)
        {
            Parameters =
            {
                Id(tenant),
                Instant(new(cursor.Number, TimeSpan.Zero)),
                Instant(month.End),
                Text(key),
                Number(number),
                Text(currency),
                Number(EntriesOfAPage + 1),
            },
        };
        var found = await databases.Reader.Ask(tenant, null, question, ReadEntry, cancel);
        var (entries, next) = Cursor.Cut(
            Statements, found, EntriesOfAPage, row => new Cursor(row.Entry.At.UtcTicks, row.Place));
        return new([.. entries.Select(row => row.Entry)], next);
    }

    private static (string Place, StatementEntry Entry) ReadEntry(NpgsqlDataReader row)
    {
        var (key, type) = (row.GetString(1), row.GetString(3));
        return (string.Create(CultureInfo.InvariantCulture, $"{key}#{row.GetInt64(2)}"), new(
            row.GetFieldValue<DateTimeOffset>(0),
            type == "order" ? OrderKey.Parse(key).Order : null,
            type == "payout" ? PayoutKey.Parse(key).Payout : null,
            row.IsDBNull(7) ? null : row.GetString(7),
            row.GetInt64(4),
            row.GetInt64(5),
            row.GetBoolean(6)));
    }
}
