using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using LytSlot.Towns;
using Npgsql;

namespace LytSlot.Bench.Requests;

/// <summary>
/// Processor time that the programs of a town have used so far, from Linux: what an answer costs, and where. Unlike
/// rates it hardly depends on what else the machine does.
/// </summary>
internal sealed class Effort
{
    private const string Database = "postgres";

    /// <summary>Ticks a second of the kernel's account of processes, on every machine this is meant for.</summary>
    private const double TicksASecond = 100;

    private readonly ImmutableArray<(string Name, int Id)> _hosts;
    private readonly int _postmaster;

    private Effort(ImmutableArray<(string Name, int Id)> hosts, int postmaster)
    {
        _hosts = hosts;
        _postmaster = postmaster;
    }

    public static async Task<Effort> Of(Town town, string superuser)
    {
        await using var source = NpgsqlDataSource.Create(superuser);
        await using var command = source.CreateCommand("select pg_backend_pid()");
        var backend = (int)(await command.ExecuteScalarAsync())!;
        return new([.. town.Hosts.Select(host => (host.Name, host.Id))], Stat(backend)!.Parent);
    }

    /// <summary>Milliseconds by program.</summary>
    public ImmutableDictionary<string, double> SoFar() => _hosts
        .Select(host => (host.Name, Used: Stat(host.Id) is { } stat ? stat.Used : 0))
        .Append((Database, Stat(_postmaster)!.WithChildren + Backends().Sum()))
        .ToImmutableDictionary(one => one.Item1, one => one.Item2);

    private IEnumerable<double> Backends() =>
        from process in Process.GetProcesses()
        let stat = Stat(process.Id)
        where stat is not null && stat.Parent == _postmaster
        select stat.Used;

    /// <summary>Null for a process that has ended.</summary>
    private static ProcessStat? Stat(int id)
    {
        try
        {
            // The name before them may hold blanks and brackets; what follows is numbers.
            var line = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
            var used = Ticks(11) + Ticks(12);
            return new(int.Parse(fields[1], CultureInfo.InvariantCulture), used, used + Ticks(13) + Ticks(14));

            double Ticks(int field) => long.Parse(fields[field], CultureInfo.InvariantCulture) * 1000 / TicksASecond;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Milliseconds; <paramref name="WithChildren"/>: also of those who have ended.</summary>
    private sealed record ProcessStat(int Parent, double Used, double WithChildren);
}
