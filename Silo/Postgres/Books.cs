using System.Globalization;
using LytSlot.Accounting;
using LytSlot.Grains.Accounting;
using LytSlot.Orders;
using LytSlot.Payouts;
using LytSlot.Queries;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>Tenants' books. A page of the ledger goes on below the time, thing and number of the last line.</summary>
internal sealed partial class Books(Databases databases) : IBooks
{
    private const char List = 'l';

    internal const string LinesOfLedger = """
        select at,
               grain_type,
               grain_key,
               sequence,
               entry,
               account,
               amount_minor,
               currency
          from postings
         where tenant_id = $1
           and at <= $2
           and (at, grain_key, sequence) < ($2, $3, $4)
           and at >= $5
           and at < $6
           and ($7 is null or account = $7)
           and ($8 is null or currency = $8)
           and ($9 is null or grain_key = $9)
         order by at desc, grain_key desc, sequence desc
         limit $10
        """;

    internal const string BalancesOfTenant = """
        select currency,
               coalesce(sum(amount_minor) filter (where account = 'held'), 0)::bigint,
               coalesce(sum(amount_minor) filter (where account = 'tenant'), 0)::bigint,
               coalesce(sum(amount_minor) filter (where account = 'in_payout'), 0)::bigint,
               coalesce(sum(amount_minor) filter (where account = 'payout'), 0)::bigint
          from balance
         where tenant_id = $1
         group by currency
         order by currency
        """;

    private static readonly Cursor Start = new(DateTimeOffset.MaxValue.Ticks, "#0");

    public async Task<LedgerPage?> Ledger(Guid tenant, LedgerFilter filter, Page page, CancellationToken cancel)
    {
        if (Below(page.After) is not var (at, key, sequence))
        {
            return null;
        }

        var question = new NpgsqlBatchCommand(LinesOfLedger)
        {
            Parameters =
            {
                Id(tenant),
                Instant(at),
                Text(key),
                Number(sequence),
                Instant(filter.Month?.Start ?? DateTimeOffset.MinValue),
                Instant(filter.Month?.End ?? DateTimeOffset.MaxValue),
                Text(filter.Account is { } account ? Spelling.Of(account) : null),
                Text(filter.Currency),
                Text(filter.Order is { } order ? new OrderKey(tenant, order).ToString() : null),
                Number(page.Limit + 1),
            },
        };
        var found = await databases.Reader.Ask(tenant, null, question, ReadLine, cancel);
        var (lines, next) = Cursor.Cut(
            List,
            found,
            page.Limit,
            row => new Cursor(
                row.Line.At.UtcTicks,
                string.Create(CultureInfo.InvariantCulture, $"{row.Key}#{row.Line.Sequence}")));
        return new([.. lines.Select(row => row.Line)], next);
    }

    public async Task<Balances> Balances(Guid tenant, CancellationToken cancel)
    {
        var question = new NpgsqlBatchCommand(BalancesOfTenant) { Parameters = { Id(tenant) } };
        return new([.. await databases.Reader.Ask(
            tenant,
            null,
            question,
            row => new Balance(
                row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)),
            cancel)]);
    }

    private static (DateTimeOffset At, string Key, long Sequence)? Below(string? after) =>
        Cursor.Read(List, after, Start)?.AsPlace();

    private static (string Key, LedgerLine Line) ReadLine(NpgsqlDataReader row)
    {
        var (type, key) = (row.GetString(1), row.GetString(2));
        return (key, new(
            row.GetFieldValue<DateTimeOffset>(0),
            type == "order" ? OrderKey.Parse(key).Order : null,
            type == "payout" ? PayoutKey.Parse(key).Payout : null,
            row.GetInt64(3),
            row.GetInt64(4),
            Spelling.Read<Account>(row.GetString(5)),
            new(row.GetInt64(6), row.GetString(7))));
    }
}
