using LytSlot.Grains.Payouts;
using LytSlot.Payouts;
using LytSlot.Queries;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>
/// Lists of payouts, latest first; a page goes on below the time and key of the last row. A tenant has few.
/// </summary>
internal sealed class PayoutLists(Databases databases) : IPayoutLists
{
    private const char List = 'u';

    internal const string PayoutsOfTenant = """
        select grain_key,
               status,
               amount_minor,
               currency,
               destination,
               requested_at,
               answered_at,
               reason
          from payouts
         where tenant_id = $1
           and (requested_at, grain_key) < ($2, $3)
         order by requested_at desc, grain_key desc
         limit $4
        """;

    internal const string PayoutsInStatus = """
        select grain_key,
               status,
               amount_minor,
               currency,
               destination,
               requested_at,
               answered_at,
               reason
          from payouts
         where status = $1
           and (requested_at, grain_key) < ($2, $3)
         order by requested_at desc, grain_key desc
         limit $4
        """;

    private static readonly Cursor Start = new(DateTimeOffset.MaxValue.Ticks, "");

    public async Task<PayoutPage?> OfTenant(Guid tenant, Page page, CancellationToken cancel)
    {
        if (Below(page.After) is not var (at, key))
        {
            return null;
        }

        var question = new NpgsqlBatchCommand(PayoutsOfTenant)
        {
            Parameters = { Id(tenant), Instant(at), Text(key), Number(page.Limit + 1) },
        };
        return Cut(await databases.Reader.Ask(tenant, null, question, ReadPayout, cancel), page);
    }

    /// <summary>The one list that looks over all tenants, hence not as the reader, who could not.</summary>
    public async Task<PayoutPage?> OfAll(PayoutStatus status, Page page, CancellationToken cancel)
    {
        if (Below(page.After) is not var (at, key))
        {
            return null;
        }

        await using var command = databases.Silo.CreateCommand(PayoutsInStatus);
        command.Parameters.AddRange(
            new[] { Text(Spelling.Of(status)), Instant(at), Text(key), Number(page.Limit + 1) });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new List<PayoutView>();
        while (await rows.ReadAsync(cancel))
        {
            found.Add(ReadPayout(rows));
        }

        return Cut(found, page);
    }

    private static (DateTimeOffset At, string Key)? Below(string? after) =>
        Cursor.Read(List, after, Start) is { } cursor
        && cursor.Number >= DateTimeOffset.MinValue.Ticks
        && cursor.Number <= DateTimeOffset.MaxValue.Ticks
            ? (new(cursor.Number, TimeSpan.Zero), cursor.Text)
            : null;

    private static PayoutPage Cut(List<PayoutView> found, Page page)
    {
        var (payouts, next) = Cursor.Cut(
            List,
            found,
            page.Limit,
            payout => new Cursor(payout.RequestedAt.UtcTicks, payout.Key.ToString()));
        return new(payouts, next);
    }

    private static PayoutView ReadPayout(NpgsqlDataReader row) => new(
        PayoutKey.Parse(row.GetString(0)),
        Spelling.Read<PayoutStatus>(row.GetString(1)),
        new(row.GetInt64(2), row.GetString(3)),
        new(row.GetString(4)),
        row.GetFieldValue<DateTimeOffset>(5),
        row.IsDBNull(6) ? null : row.GetFieldValue<DateTimeOffset>(6),
        row.IsDBNull(7) ? null : row.GetString(7));
}
