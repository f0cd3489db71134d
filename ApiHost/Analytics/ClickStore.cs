using Npgsql;

namespace LytSlot.ApiHost.Analytics;

/// <summary>The three functions that the role of this host may run.</summary>
internal sealed class ClickStore([FromKeyedServices("Api")] NpgsqlDataSource database) : IClickStore
{
    private const int LongestSeconds = 10;

    public async Task<string?> Target(string code, CancellationToken cancel)
    {
        await using var command = Command("select link_target($1)", code);
        return await command.ExecuteScalarAsync(cancel) as string;
    }

    public async Task<byte[]> Salt(DateOnly day, DateOnly today, CancellationToken cancel)
    {
        await using var command = Command("select visitor_salt_of($1, $2)", day, today);
        return (byte[])(await command.ExecuteScalarAsync(cancel))!;
    }

    public async Task Count(Guid host, ClickBatch batch, CancellationToken cancel)
    {
        await using var command = Command(
            "select count_clicks($1, $2, $3, $4, $5, $6, $7)",
            host,
            batch.Number,
            batch.BeganAt.UtcDateTime,
            batch.Clicks.Keys.ToArray(),
            batch.Clicks.Values.ToArray(),
            batch.Visitors.Select(visit => visit.Code).ToArray(),
            batch.Visitors.Select(visit => visit.Visitor).ToArray());
        await command.ExecuteNonQueryAsync(cancel);
    }

    private NpgsqlCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = database.CreateCommand(sql);
        command.CommandTimeout = LongestSeconds;
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}
