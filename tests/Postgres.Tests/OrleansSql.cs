using System.Data;
using System.Text;
using LytSlot.Testing;
using Npgsql;

namespace LytSlot.Postgres.Tests;

/// <summary>Runs the texts of OrleansQuery as the providers do: by key, named parameters, the silo's role.</summary>
internal sealed class OrleansSql(TestDatabase database)
{
    public const string Service = "lytslot";

    /// <summary>Writes a state; a conflict answers the version given.</summary>
    public async Task<int?> Write(string type, string key, int? version, string json)
    {
        var rows = await Rows("WriteToStorageKey", [
            .. Address(type, key),
            Version(version),
            new("PayloadBinary", DbType.Binary) { Value = Encoding.UTF8.GetBytes(json) }]);
        return (int?)Assert.Single(rows)["NewGrainStateVersion"];
    }

    /// <summary>What the provider would hand to the grain; null when there is no row.</summary>
    public async Task<(string? Json, int Version)?> Read(string type, string key)
    {
        var rows = await Rows("ReadFromStorageKey", Address(type, key));
        return rows.SingleOrDefault() is { } row
            ? (row["PayloadBinary"] is byte[] json ? Encoding.UTF8.GetString(json) : null, (int)row["Version"]!)
            : null;
    }

    /// <summary>Clears or deletes; null when nothing answered, which is a conflict.</summary>
    public async Task<int?> Remove(string queryKey, string type, string key, int? version)
    {
        var rows = await Rows(queryKey, [.. Address(type, key), Version(version)]);
        return (int?)rows.SingleOrDefault()?["NewGrainStateVersion"];
    }

    /// <summary>The one number a query answers.</summary>
    public async Task<int> Number(string queryKey, params NpgsqlParameter[] parameters) =>
        Assert.IsType<int>(Assert.Single((await Rows(queryKey, parameters))[0]).Value);

    /// <summary>All rows a query answers, by column name in any spelling of case.</summary>
    public async Task<List<Dictionary<string, object?>>> Rows(string queryKey, params NpgsqlParameter[] parameters)
    {
        var source = database.As("silo");
        await using var text = source.CreateCommand("select querytext from orleansquery where querykey = $1");
        text.Parameters.Add(new() { Value = queryKey });
        var sql = Assert.IsType<string>(await text.ExecuteScalarAsync());

        await using var command = source.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<Dictionary<string, object?>>();
        while (await reader.ReadAsync())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(
                reader.GetName,
                i => reader.IsDBNull(i) ? null : reader.GetValue(i),
                StringComparer.OrdinalIgnoreCase));
        }

        return rows;
    }

    private static NpgsqlParameter[] Address(string type, string key) => [
        new("GrainIdHash", 1),
        new("GrainIdN0", DbType.Int64) { Value = 0L },
        new("GrainIdN1", DbType.Int64) { Value = 0L },
        new("GrainTypeHash", 2),
        new("GrainTypeString", type),
        new("GrainIdExtensionString", key),
        new("ServiceId", Service)];

    private static NpgsqlParameter Version(int? version) =>
        new("GrainStateVersion", DbType.Int32) { Value = version is { } given ? given : DBNull.Value };
}
