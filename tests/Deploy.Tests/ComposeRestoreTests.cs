using System.Text.RegularExpressions;
using LytSlot.Testing;
using Npgsql;
using YamlDotNet.RepresentationModel;

namespace LytSlot.Deploy.Tests;

/// <summary>
/// The commands of production.yml and those of the runbook beside them, as they stand there, run one after the other on
/// this machine: the paths of a container lead into a folder of the test.
/// </summary>
public sealed partial class ComposeRestoreTests : IAsyncLifetime
{
    private const string Password = "of-the-superuser";

    /// <summary>In the form that the runbook has.</summary>
    private const string Now = """
        select to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
        """;

    private static readonly string[] Mounting = ["postgres", "backup", "restore"];

    private static readonly string[] Folders = ["data", "backup", "deploy"];

    private static readonly YamlMappingNode Services = Yaml.Document("deploy/compose/production.yml").Map("services");

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"lytslot-compose-{Guid.NewGuid():N}");

    private readonly int _port = FreePort.Next();

    private string? _running;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Backup_is_restored_beside_what_was_there_and_goes_on_from_there()
    {
        await Inside(
            "initdb", "-D", Here("/data/main"), "-U", "postgres", $"--pwfile={Here("/password")}", "--no-sync");
        await Start("main");
        await TakeBackup("main");
        await Sql("create table note (n integer); insert into note values (1), (2)");
        var moment = await Sql(Now);
        await Sql("insert into note values (3)");
        await Stop();

        var beyond = await Restore("third", "2099-01-01T00:00:00Z");
        var restored = await Restore("second", moment);
        Assert.False(File.Exists(Here("/data/second/recovery.signal")), "It still has to read.");
        await Start("second");
        await TakeBackup("second");

        Assert.Equal((1, 0), (beyond.Code, restored.Code));
        Assert.Contains("did not come to the end", beyond.Error, StringComparison.Ordinal);
        Assert.Equal("1,2", await Sql("select string_agg(n::text, ',' order by n) from note"));
        Assert.Equal("true", await Sql("select (count(*) = 0)::text from pg_stat_archiver where failed_count > 0"));
        Assert.Single(Directory.GetDirectories(Here("/backup/second/base"), "*Z"));
        Assert.Single(Directory.GetDirectories(Here("/backup/main/base"), "*Z"));
        Assert.True(File.Exists(Here("/data/main/PG_VERSION")));
        Assert.DoesNotContain(
            Directory.GetFiles(Here("/backup/main/wal")).Select(Path.GetFileName),
            piece => piece!.StartsWith("00000002", StringComparison.Ordinal));
    }

    public async ValueTask InitializeAsync()
    {
        foreach (var name in Folders)
        {
            Directory.CreateDirectory(Path.Combine(_folder, name));
        }

        foreach (var (name, file) in Mounted())
        {
            File.Copy(file, Here(name), overwrite: true);
        }

        await File.WriteAllTextAsync(Here("/password"), Password, Cancel);
        if (Environment.IsPrivilegedProcess)
        {
            await Tool.Succeed("chown", ["-R", "postgres", _folder]);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_running is not null)
        {
            await Stop();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string Here(string path) => _folder + path;

    /// <summary>Files of the repository in containers, by where they are there.</summary>
    private static IEnumerable<(string Path, string File)> Mounted() =>
        from service in Mounting
        from volume in Services.Map(service).List("volumes")
        let parts = volume.ToString().Split(':')
        where parts[0].StartsWith('.')
        select (parts[1], Tool.Path(Path.Combine("deploy/compose", parts[0])));

    /// <summary>What compose hands to a container, with its paths in the folder of the test.</summary>
    private string Given(string text, string data) =>
        Within().Replace(
            text.Replace("${LYTSLOT_DATA:-main}", data, StringComparison.Ordinal)
                .Replace("$$", "$", StringComparison.Ordinal),
            match => Here(match.Value));

    private async Task Start(string data)
    {
        var service = Services.Map("postgres");
        var folder = Given(service.Map("environment").Text("PGDATA")!, data);
        var options = service.List("command").Skip(1).Select(word => Quoted(Given(word.ToString(), data)));
        _running = folder;
        await Inside(
            "pg_ctl", "-D", folder, "-w", "-s", "-l", Here("/backup/log"), "start", "-o",
            $"{string.Join(' ', options)} -p {_port} -c fsync=off -c unix_socket_directories={Quoted(Here("/data"))}");
    }

    private async Task Stop()
    {
        await Inside("pg_ctl", "-D", _running!, "-m", "fast", "-w", "-s", "stop");
        _running = null;
    }

    /// <summary>Once what the container does every night.</summary>
    private Task TakeBackup(string data)
    {
        var nightly = Nightly().Match(Services.Map("backup").List("command").Single().ToString());
        return Inside(
            "env", "PGHOST=127.0.0.1", $"PGPORT={_port}", "PGUSER=postgres", $"PGPASSWORD={Password}",
            "bash", "-c", Given(nightly.Groups["once"].Value, data));
    }

    /// <summary>As the runbook says, but for the new name and the moment.</summary>
    private Task<Tool.Answer> Restore(string name, string moment)
    {
        var typed = Typed().Match(File.ReadAllText(Tool.Path("deploy/RUNBOOK.md"))).Groups["words"].Value.Split(' ');
        Assert.Equal("main second --until", string.Join(' ', typed[..3]));
        var entry = Services.Map("restore").List("entrypoint").Select(word => Given(word.ToString(), "main"));
        return Try([.. entry, "main", name, "--until", moment]);
    }

    private async Task<string> Sql(string sql)
    {
        await using var source = NpgsqlDataSource.Create(
            $"Host=127.0.0.1;Port={_port};Username=postgres;Password={Password};Database=postgres;Pooling=false");
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancel) as string ?? "";
    }

    /// <summary>As the user of the container, with PostgreSQL's programs in reach as in its image.</summary>
    private static Task<Tool.Answer> Try(params string[] command)
    {
        const string InImage = """
            cd / && PATH=$PATH:$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1) && exec "$@"
            """;
        string[] shell = ["bash", "-c", InImage, "-", .. command];
        return Environment.IsPrivilegedProcess
            ? Tool.Run("runuser", ["-u", "postgres", "--", .. shell])
            : Tool.Run(shell[0], shell[1..]);
    }

    private static async Task Inside(params string[] command)
    {
        var answer = await Try(command);
        Assert.True(answer.Code == 0, $"{string.Join(' ', command)}:\n{answer.Output}{answer.Error}");
    }

    private static string Quoted(string word) => $"'{word}'";

    [GeneratedRegex("(?<![A-Za-z0-9])/(data|backup|deploy)(?![A-Za-z0-9])")]
    private static partial Regex Within();

    [GeneratedRegex(@"^while true; do (?<once>.*) \|\| true; sleep ")]
    private static partial Regex Nightly();

    [GeneratedRegex("run --rm restore (?<words>[^\n]+)")]
    private static partial Regex Typed();
}
