using LytSlot.Testing;
using Npgsql;

namespace LytSlot.Deploy.Tests;

/// <summary>A backup and the archive of the log, restored into servers of their own.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"lytslot-backup-{Guid.NewGuid():N}");

    private BackupScripts? _scripts;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private BackupScripts Scripts => _scripts ?? throw new InvalidOperationException("Not set up yet.");

    private string Backup => Scripts.Backup;

    [Fact]
    public async Task Backup_and_log_bring_back_the_end_and_any_moment_before()
    {
        var source = await Start("source");
        foreach (var setting in Scripts.Archiving)
        {
            await Sql(source, setting);
        }

        await Stop("source");
        source = await Start("source", source.Port);
        await TakeBackup(source);
        var first = Assert.Single(Bases());
        await Sql(source, "create table note (n integer); insert into note values (1)");
        await TakeBackup(source, "--keep", "1");
        await Sql(source, "insert into note values (2)");
        var moment = await Sql(source, "select clock_timestamp()::text");
        await Sql(source, "insert into note values (3)");

        // A server that stops archives what is left of its log first.
        await Stop("source");
        await Scripts.Restore(Data("all"));
        await Scripts.Restore(Data("before"), "--until", moment);
        var all = await StartRestored("all", source);
        var before = await StartRestored("before", source);

        var kept = Assert.Single(Bases());
        Assert.NotEqual(first, kept);
        Assert.Contains($"(file {OldestPiece()})", await Label(kept), StringComparison.Ordinal);
        Assert.Equal("1,2,3", await Sql(all, "select string_agg(n::text, ',' order by n) from note"));
        Assert.Equal("1,2", await Sql(before, "select string_agg(n::text, ',' order by n) from note"));
        Assert.Equal("1", await Sql(before, "insert into note values (4) returning 1::text"));
        Assert.Contains("lytslot_backup_success_timestamp_seconds ", await Metric(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_restored_over_data_nor_from_nothing()
    {
        var data = Directory.CreateDirectory(Path.Combine(_folder, "data"));
        await File.WriteAllTextAsync(Path.Combine(data.FullName, "PG_VERSION"), "15", Cancel);

        var over = await Tool.Run(Tool.Path("deploy/restore"), [_folder, data.FullName]);
        var from = await Tool.Run(Tool.Path("deploy/restore"), [_folder, Path.Combine(_folder, "new")]);
        var when = await Tool.Run(
            Tool.Path("deploy/restore"), [_folder, Path.Combine(_folder, "new"), "--until", "soon"]);

        Assert.Equal((1, 1, 1), (over.Code, from.Code, when.Code));
        Assert.Contains("is not empty", over.Error, StringComparison.Ordinal);
        Assert.Contains("has no backup", from.Error, StringComparison.Ordinal);
        Assert.Contains("'soon' is no time", when.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Piece_of_the_log_is_never_replaced_by_another()
    {
        var piece = Path.Combine(_folder, "00000001000000000000000A");
        await File.WriteAllTextAsync(piece, "one", Cancel);
        var archive = Tool.Path("deploy/backup");
        await Tool.Succeed(archive, ["archive", piece, Backup]);

        var again = await Tool.Run(archive, ["archive", piece, Backup]);
        await File.WriteAllTextAsync(piece, "other", Cancel);
        var other = await Tool.Run(archive, ["archive", piece, Backup]);

        Assert.Equal((0, 1), (again.Code, other.Code));
        var kept = Path.Combine(Backup, "wal", Path.GetFileName(piece));
        Assert.Equal("one", await File.ReadAllTextAsync(kept, Cancel));
    }

    public async ValueTask InitializeAsync() => _scripts = await BackupScripts.In(_folder, "all", "before");

    public async ValueTask DisposeAsync()
    {
        foreach (var name in new[] { "source", "all", "before" })
        {
            await Stop(name);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string Data(string name) => Path.Combine(_folder, name, "cluster");

    private async Task<NpgsqlConnectionStringBuilder> Start(string name, int port = 0)
    {
        var folder = Path.Combine(_folder, name);
        port = port == 0 ? FreePort.Next() : port;
        await Tool.Succeed(Tool.Path("deploy/postgres"), ["start", folder, $"{port}", "--no-fsync"]);
        var superuser = await Tool.Succeed(Tool.Path("deploy/postgres"), ["superuser", folder]);
        return new(superuser.Trim()) { Pooling = false };
    }

    /// <summary>As the runbook does it: the passwords of a server's roles come with its data.</summary>
    private async Task<NpgsqlConnectionStringBuilder> StartRestored(string name, NpgsqlConnectionStringBuilder source)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, $"{name}.password"), source.Password);
        return await Start(name);
    }

    private Task Stop(string name) => File.Exists(Path.Combine(_folder, $"{name}.password"))
        ? Tool.Succeed(Tool.Path("deploy/postgres"), ["stop", Path.Combine(_folder, name)])
        : Task.CompletedTask;

    private Task<string> TakeBackup(NpgsqlConnectionStringBuilder source, params string[] more) =>
        Scripts.TakeBackup(source.ConnectionString, more);

    private static async Task<string> Sql(NpgsqlConnectionStringBuilder server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancel) as string ?? "";
    }

    private string[] Bases() => Directory.GetDirectories(Path.Combine(Backup, "base"));

    /// <summary>Beside the pieces stand notes on backups, with longer names; they are kept.</summary>
    private string? OldestPiece() =>
        Directory.GetFiles(Path.Combine(Backup, "wal"), new string('?', 24)).Select(Path.GetFileName)
            .Min(StringComparer.Ordinal);

    private static Task<string> Label(string @base) =>
        File.ReadAllTextAsync(Path.Combine(@base, "backup_label"), Cancel);

    private Task<string> Metric() => File.ReadAllTextAsync(
        Path.Combine(Backup, "metrics", "backup.prom"), Cancel);
}
