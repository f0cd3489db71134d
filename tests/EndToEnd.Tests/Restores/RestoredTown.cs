using LytSlot.EndToEnd.Tests.Faults;
using LytSlot.Testing;
using LytSlot.Towns;
using Npgsql;

namespace LytSlot.EndToEnd.Tests.Restores;

/// <summary>
/// The database is lost and comes back from its backup as the runbook says, a little behind what Telegram knows: what
/// was published and taken down meanwhile is neither posted again nor held against its owner, and all else goes on. On
/// demand: it is minutes of waiting.
/// </summary>
public sealed class RestoredTown : IAsyncLifetime
{
    private static readonly string[] Texts = ["known", "forgotten", "due meanwhile", "later"];

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Longer than the minute of the runbook, and than what a post may be late in towns (two minutes): without a look
    /// all that was forgotten would be given up.
    /// </summary>
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(135);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"lytslot-restore-{Guid.NewGuid():N}");

    private PrivatePostgres? _postgres;
    private BackupScripts? _scripts;
    private Town? _town;

    private PrivatePostgres Postgres => _postgres ?? throw new InvalidOperationException("Not started yet.");

    private BackupScripts Scripts => _scripts ?? throw new InvalidOperationException("Not set up yet.");

    private Town Town => _town ?? throw new InvalidOperationException("Not started yet.");

    public async ValueTask InitializeAsync()
    {
        _scripts = await BackupScripts.In(_folder);
        _postgres = await PrivatePostgres.StartDurable();
        foreach (var setting in _scripts.Archiving)
        {
            await Ask(setting);
        }

        await _postgres.Stop();
        await _postgres.StartAgain();
        _town = await Town.Build(_postgres, new TownPlan { Silos = 2, Migrates = false });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in new IAsyncDisposable?[] { _town, _postgres })
        {
            await (one?.DisposeAsync() ?? ValueTask.CompletedTask);
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact(Explicit = true)]
    public async Task All_goes_on_and_nothing_is_posted_twice()
    {
        try
        {
            await Play();
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{failure.Message}\n{Town.Report()}", failure);
        }
    }

    private async Task Play()
    {
        var deals = await Task.WhenAll(Texts.Select(text => Deal.Open(Town, text)));
        var first = await deals[0].FirstSlot();
        await Task.WhenAll(
            deals[0].IsScheduled(first),
            deals[1].IsScheduled(first + (2 * Minute)),
            deals[2].IsScheduled(first + (3 * Minute)),
            deals[3].IsScheduled(first + (7 * Minute)));
        await Scripts.TakeBackup(Postgres.Superuser);

        // The moment lies between the publication of the first post and its end, and before that of the second.
        await deals[0].Called("sendMessage");
        await deals[0].Is("published");
        var moment = await Ask("select clock_timestamp()::text");
        await deals[0].Is("completed");
        await deals[1].Is("published");
        await Task.WhenAll(Town.Hosts.Select(host => host.Kill()));

        await IsRestored(moment);
        await Moments.Until(deals[1].Slot + Away);
        await Town.Command("restored");
        await Town.StartHosts();
        var back = Moments.Now;

        foreach (var deal in deals)
        {
            await deal.Completes(back);
        }
    }

    /// <summary>Into an empty folder at the place of the old one, which keeps its address and passwords.</summary>
    private async Task IsRestored(string moment)
    {
        var data = await Ask("show data_directory");
        await Postgres.Stop();
        Directory.Move(data, $"{data}.lost");
        await Scripts.Restore(data, "--until", moment);
        await Postgres.StartAgain();
    }

    private async Task<string> Ask(string sql)
    {
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(Postgres.Superuser) { Pooling = false });
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) as string ?? "";
    }
}
