using Npgsql;

namespace LytSlot.Testing;

/// <summary>
/// A PostgreSQL cluster for one run of tests: the one <c>LYTSLOT_TEST_POSTGRES</c> names (a superuser's connection
/// string), or a new one by <c>deploy/postgres</c> that goes away with the run.
/// </summary>
internal sealed class PrivateCluster : IAsyncDisposable
{
    private readonly string? _folder;

    private PrivateCluster(string superuser, string? folder)
    {
        Superuser = superuser;
        _folder = folder;
    }

    /// <summary>Connection string of the superuser, database <c>postgres</c>.</summary>
    public string Superuser { get; }

    public static async Task<PrivateCluster> Start()
    {
        if (Environment.GetEnvironmentVariable("LYTSLOT_TEST_POSTGRES") is { Length: > 0 } given)
        {
            return new(given, null);
        }

        return await StartOwn("--no-fsync");
    }

    /// <summary>A new one in any case, which loses nothing that was committed, whatever happens to it.</summary>
    public static Task<PrivateCluster> StartDurable() => StartOwn();

    /// <summary>All its processes end at once, without a checkpoint; then it recovers from its log.</summary>
    public Task Crash() => Run("crash", Data(_folder!));

    public Task Stop() => Run("stop", Data(_folder!));

    public Task StartAgain() => Run("start", Data(_folder!), $"{new NpgsqlConnectionStringBuilder(Superuser).Port}");

    public async ValueTask DisposeAsync()
    {
        if (_folder is not null)
        {
            await Run("stop", Data(_folder));
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static string Data(string folder) => Path.Combine(folder, "postgres");

    private static async Task<PrivateCluster> StartOwn(params string[] options)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"lytslot-test-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        await Run(["start", Data(folder), $"{FreePort.Next()}", .. options]);
        return new((await Run("superuser", Data(folder))).Trim(), folder);
    }

    private static Task<string> Run(params string[] arguments) =>
        Script.Run(Path.Combine(Repository.Root, "deploy", "postgres"), arguments);
}
