using System.Globalization;
using System.Text.RegularExpressions;
using LytSlot.Testing;
using Npgsql;

namespace LytSlot.Bench.Requests;

/// <summary>The least a write can cost here: one row and its commit, as <c>pgbench</c> does it.</summary>
internal sealed partial class Commits
{
    private const string Table = """
        create table if not exists bench_row (id bigint generated always as identity primary key, words text not null)
        """;

    private const string Insert = """
        insert into bench_row (words) values (repeat('a row of some hundred bytes ', 30));
        """;

    private readonly NpgsqlConnectionStringBuilder _superuser;

    private Commits(NpgsqlConnectionStringBuilder superuser) => _superuser = superuser;

    public static async Task<Commits> Open(string superuser)
    {
        await using var source = NpgsqlDataSource.Create(superuser);
        await using var command = source.CreateCommand(Table);
        await command.ExecuteNonQueryAsync();
        return new(new(superuser));
    }

    public async Task<Measured> Measure(int clients, int seconds)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, Insert);
            var printed = await Script.Run(
                Program(),
                "-n", "-M", "prepared", "-c", $"{clients}", "-j", $"{Math.Min(2, clients)}", "-T", $"{seconds}",
                "-f", file, $"host={_superuser.Host} port={_superuser.Port} user={_superuser.Username} "
                + $"password={_superuser.Password} dbname={_superuser.Database}");
            return new(Kinds.Book, "one commit", clients, Of(Rate(), printed), Of(Latency(), printed), 0, 0);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static double Of(Regex line, string printed) => line.Match(printed) is { Success: true } match
        ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
        : throw new InvalidOperationException($"pgbench said nothing of it:\n{printed}");

    /// <summary>As <c>deploy/postgres</c> looks for programs: where it is told, or the newest of Debian's.</summary>
    private static string Program()
    {
        var folder = Environment.GetEnvironmentVariable("PG_BIN") is { Length: > 0 } told
            ? told
            : Directory.GetDirectories("/usr/lib/postgresql").OrderBy(name => name.Length).ThenBy(name => name).Last()
                + "/bin";
        return Path.Combine(folder, "pgbench");
    }

    [GeneratedRegex(@"tps = ([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"latency average = ([\d.]+)")]
    private static partial Regex Latency();
}
