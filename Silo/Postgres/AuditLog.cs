using System.Globalization;
using LytSlot.Audit;
using LytSlot.Grains.Audit;
using LytSlot.Queries;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>What happened in tenants. A page goes on below the time, thing and number of the last entry.</summary>
internal sealed class AuditLog(Databases databases) : IAuditLog
{
    private const char List = 'e';
    private const char Forward = 'f';

    // Somebody who did something has a number; the system and hosts have none.
    internal const string EntriesOfTenant = """
        select at,
               grain_type,
               grain_key,
               sequence,
               kind,
               actor,
               reason,
               trace
          from event
         where tenant_id = $1
           and at <= $2
           and (at, grain_key, sequence) < ($2, $3, $4)
           and at >= $5
           and at < $6
           and ($7 is null or grain_type = $7)
           and ($8 is null
                or actor in ('member:' || $8, 'person:' || $8, 'admin:' || $8)
                or actor like 'member:' || $8 || '/%')
           and ($9 or actor like '%:%')
         order by at desc, grain_key desc, sequence desc
         limit $10
        """;

    internal const string EntriesSince = """
        select at,
               grain_type,
               grain_key,
               sequence,
               kind,
               actor,
               reason,
               trace
          from event
         where tenant_id = $1
           and at >= $2
           and (at, grain_key, sequence) > ($2, $3, $4)
           and grain_type in ('order', 'channel', 'payout')
           and kind <> 'told'
         order by at, grain_key, sequence
         limit $5
        """;

    private static readonly Cursor Start = new(DateTimeOffset.MaxValue.Ticks, "#0");

    public async Task<AuditPage?> Log(Guid tenant, AuditFilter filter, Page page, CancellationToken cancel)
    {
        if (Cursor.Read(List, page.After, Start)?.AsPlace() is not var (at, key, sequence))
        {
            return null;
        }

        var question = new NpgsqlBatchCommand(EntriesOfTenant)
        {
            Parameters =
            {
                Id(tenant),
                Instant(at),
                Text(key),
                Number(sequence),
                Instant(filter.Month.Start),
                Instant(filter.Month.End),
                Text(filter.Thing),
                Text(filter.Person is { } person ? person.ToString(CultureInfo.InvariantCulture) : null),
                Truth(filter.WithSystem),
                Number(page.Limit + 1),
            },
        };
        return Cut(List, await databases.Reader.Ask(tenant, null, question, Read, cancel), page);
    }

    public async Task<AuditPage?> Since(Guid tenant, DateTimeOffset from, Page page, CancellationToken cancel)
    {
        if (Cursor.Read(Forward, page.After, new(from.UtcTicks, "#0"))?.AsPlace() is not var (at, key, sequence))
        {
            return null;
        }

        var question = new NpgsqlBatchCommand(EntriesSince)
        {
            Parameters = { Id(tenant), Instant(at), Text(key), Number(sequence), Number(page.Limit + 1) },
        };
        return Cut(Forward, await databases.Reader.Ask(tenant, null, question, Read, cancel), page);
    }

    private static AuditPage Cut(char list, List<(string Key, AuditEntry Entry)> found, Page page)
    {
        var (rows, next) = Cursor.Cut(
            list,
            found,
            page.Limit,
            row => new Cursor(
                row.Entry.At.UtcTicks,
                string.Create(CultureInfo.InvariantCulture, $"{row.Key}#{row.Entry.Sequence}")));
        return new([.. rows.Select(row => row.Entry)], next);
    }

    private static (string Key, AuditEntry Entry) Read(NpgsqlDataReader row)
    {
        var key = row.GetString(2);
        return (key, new(
            row.GetFieldValue<DateTimeOffset>(0),
            row.GetString(1),
            AuditNames.IdOf(key),
            row.GetInt64(3),
            row.GetString(4),
            row.IsDBNull(5) ? "system" : row.GetString(5),
            row.IsDBNull(6) ? null : row.GetString(6),
            row.IsDBNull(7) ? null : row.GetString(7)));
    }
}
