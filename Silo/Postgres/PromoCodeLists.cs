using System.Collections.Immutable;
using System.Text.Json;
using LytSlot.Grains;
using LytSlot.Grains.Queries;
using LytSlot.Prices;
using LytSlot.Queries;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>A tenant's promo codes, by code.</summary>
internal sealed class PromoCodeLists(Databases databases) : IPromoCodeLists
{
    private const char List = 'r';

    internal const string PromoCodesOfTenant = """
        select grain_key,
               status,
               percent,
               amount_minor,
               currency,
               limit_all,
               limit_each,
               starts_at,
               ends_at,
               channels,
               formats,
               used,
               last_fact
          from promo_codes
         where tenant_id = $1
           and grain_key > $2
         order by grain_key
         limit $3
        """;

    private static readonly Cursor First = new(0, "");

    public async Task<PromoCodePage?> OfTenant(Guid tenant, Page page, CancellationToken cancel)
    {
        if (Cursor.Read(List, page.After, First) is not var (_, key))
        {
            return null;
        }

        var question = new NpgsqlBatchCommand(PromoCodesOfTenant)
        {
            Parameters = { Id(tenant), Text(key), Number(page.Limit + 1) },
        };
        var found = await databases.Reader.Ask(tenant, null, question, Read, cancel);
        var (rows, next) = Cursor.Cut(List, found, page.Limit, promo => new Cursor(0, promo.Key.ToString()));
        return new(rows, next);
    }

    private static PromoCodeView Read(NpgsqlDataReader row) => new(
        PromoCodeKey.Parse(row.GetString(0)),
        Spelling.Read<PromoStatus>(row.GetString(1)),
        new(
            Maybe<int>(row, 2),
            row.IsDBNull(3) ? null : new Money(row.GetInt64(3), row.GetString(4)),
            row.GetInt32(5),
            Maybe<int>(row, 6),
            Maybe<DateTimeOffset>(row, 7),
            Maybe<DateTimeOffset>(row, 8),
            Read<long>(row.GetString(9)),
            Read<string>(row.GetString(10))),
        row.GetInt32(11),
        row.GetInt32(12));

    private static T? Maybe<T>(NpgsqlDataReader row, int column)
        where T : struct => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);

    private static ImmutableArray<T> Read<T>(string json) =>
        JsonSerializer.Deserialize<ImmutableArray<T>>(json, StateJson.Options);
}
