using LytSlot.Grains.Tenants;
using LytSlot.Queries;
using LytSlot.Tenants;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>
/// All tenants, the newest first, as their ids begin with the time. For admins, hence not as the reader.
/// </summary>
internal sealed class TenantLists(Databases databases) : ITenantLists
{
    private const char List = 't';

    internal const string AllTenants = """
        select tenant_id,
               name,
               language,
               plan,
               fee_basis_points,
               status,
               channels,
               members,
               (select count(*) from orders where orders.tenant_id = tenants.tenant_id and starts_at >= $1)
          from tenants
         where tenant_id < $2
         order by tenant_id desc
         limit $3
        """;

    /// <summary>No tenant has the highest id there is.</summary>
    private static readonly Cursor Start = new(0, Guid.AllBitsSet.ToString("N"));

    public async Task<TenantPage?> OfAll(DateTimeOffset since, Page page, CancellationToken cancel)
    {
        if (Cursor.Read(List, page.After, Start) is not var (_, text) || !Guid.TryParseExact(text, "N", out var after))
        {
            return null;
        }

        await using var command = databases.Silo.CreateCommand(AllTenants);
        command.Parameters.AddRange(new[] { Instant(since), Id(after), Number(page.Limit + 1) });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new List<TenantRow>();
        while (await rows.ReadAsync(cancel))
        {
            found.Add(Read(rows));
        }

        var (part, next) = Cursor.Cut(List, found, page.Limit, tenant => new Cursor(0, tenant.Id.ToString("N")));
        return new(part, next);
    }

    private static TenantRow Read(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetString(2),
        Spelling.Read<Plan>(row.GetString(3)),
        row.GetInt32(4),
        Spelling.Read<TenantStatus>(row.GetString(5)) is TenantStatus.Suspended,
        row.GetInt32(6),
        row.GetInt32(7),
        checked((int)row.GetInt64(8)));
}
