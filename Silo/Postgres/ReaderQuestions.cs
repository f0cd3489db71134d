using Npgsql;
using NpgsqlTypes;

namespace LytSlot.Silo.Postgres;

/// <summary>
/// How lists for people are asked: who asks is said in the same round trip and the same implicit transaction as the
/// question, so nothing of it stays behind in the pooled session.
/// </summary>
internal static class ReaderQuestions
{
    // A plan kept for all parameters takes a page for a handful of rows and sorts a tenant's whole history (measured:
    // 71 ms instead of 0.2 for a page of 50), so every question is planned for what it asks.
    private const string WhoAsks = """
        select set_config('app.tenant_id', $1, true),
               set_config('app.advertiser_id', $2, true),
               set_config('plan_cache_mode', 'force_custom_plan', true)
        """;

    /// <summary>Asks for somebody: row-level security shows what is theirs. Null: not as such.</summary>
    public static async Task<List<TRow>> Ask<TRow>(
        this NpgsqlDataSource reader,
        Guid? tenant,
        long? advertiser,
        NpgsqlBatchCommand question,
        Func<NpgsqlDataReader, TRow> read,
        CancellationToken cancel)
    {
        await using var batch = reader.CreateBatch();
        batch.BatchCommands.Add(new(WhoAsks)
        {
            Parameters =
            {
                Text(tenant?.ToString() ?? ""),
                Text(FormattableString.Invariant($"{advertiser}")),
            },
        });
        batch.BatchCommands.Add(question);
        await using var answers = await batch.ExecuteReaderAsync(cancel);
        await answers.NextResultAsync(cancel);
        var rows = new List<TRow>();
        while (await answers.ReadAsync(cancel))
        {
            rows.Add(read(answers));
        }

        return rows;
    }

    public static NpgsqlParameter Text(string? value) => Parameter(NpgsqlDbType.Text, value);

    public static NpgsqlParameter Texts(IEnumerable<string>? values) =>
        Parameter(NpgsqlDbType.Array | NpgsqlDbType.Text, values?.ToArray());

    public static NpgsqlParameter Number(long? value) => Parameter(NpgsqlDbType.Bigint, value);

    public static NpgsqlParameter Numbers(long[]? values) =>
        Parameter(NpgsqlDbType.Array | NpgsqlDbType.Bigint, values);

    public static NpgsqlParameter Truth(bool value) => Parameter(NpgsqlDbType.Boolean, value);

    public static NpgsqlParameter Id(Guid value) => Parameter(NpgsqlDbType.Uuid, value);

    /// <summary>The extremes of the type are the database's infinities.</summary>
    public static NpgsqlParameter Instant(DateTimeOffset value) =>
        Parameter(NpgsqlDbType.TimestampTz, value.UtcDateTime);

    private static NpgsqlParameter Parameter(NpgsqlDbType type, object? value) =>
        new() { NpgsqlDbType = type, Value = value ?? DBNull.Value };
}
