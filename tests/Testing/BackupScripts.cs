using Npgsql;

namespace LytSlot.Testing;

/// <summary>
/// <c>deploy/backup</c> and <c>deploy/restore</c>, run as the system user of the server, who reaches neither a private
/// folder nor, perhaps, the repository.
/// </summary>
public sealed class BackupScripts
{
    private readonly string _folder;

    private BackupScripts(string folder) => _folder = folder;

    /// <summary>Where backups and the archive of the log are kept.</summary>
    public string Backup => Path.Combine(_folder, "backup");

    /// <summary>What an operator tells the server once; it archives its log from its next start on.</summary>
    public IReadOnlyList<string> Archiving =>
    [
        "alter system set archive_mode = 'on'",
        $"alter system set archive_command = '{Copy("backup")} archive %p {Backup}'",
    ];

    /// <summary>Copies of both in a folder.</summary>
    /// <param name="folder">Made if it is not there.</param>
    /// <param name="more">Further folders in it that the server is to write to.</param>
    public static async Task<BackupScripts> In(string folder, params string[] more)
    {
        var scripts = new BackupScripts(folder);
        Directory.CreateDirectory(Path.Combine(folder, "deploy"));
        foreach (var script in new[] { "backup", "restore" })
        {
            File.Copy(Path.Combine(Repository.Root, "deploy", script), scripts.Copy(script));
        }

        string[] written = [scripts.Backup, .. more.Select(name => Path.Combine(folder, name))];
        foreach (var one in written)
        {
            Directory.CreateDirectory(one);
        }

        if (Environment.IsPrivilegedProcess)
        {
            await Script.Run("chmod", "-R", "a+rX", folder);
            await Script.Run("chown", ["postgres", .. written]);
        }

        return scripts;
    }

    /// <summary>A backup of a running server, checked.</summary>
    /// <param name="superuser">Connection string.</param>
    /// <param name="more">Options.</param>
    public Task<string> TakeBackup(string superuser, params string[] more)
    {
        var server = new NpgsqlConnectionStringBuilder(superuser);
        return AsServer(
            "env",
            [
                $"PGHOST={server.Host}", $"PGPORT={server.Port}", $"PGUSER={server.Username}",
                $"PGPASSWORD={server.Password}", Copy("backup"), Backup, .. more,
            ]);
    }

    /// <summary>Makes a data folder from the backup; nothing is started.</summary>
    /// <param name="data">Empty, or not there yet.</param>
    /// <param name="more">Options.</param>
    public Task<string> Restore(string data, params string[] more) =>
        AsServer(Copy("restore"), [Backup, data, .. more]);

    private static Task<string> AsServer(string program, IEnumerable<string> arguments) =>
        Environment.IsPrivilegedProcess
            ? Script.Run("runuser", ["-u", "postgres", "--", program, .. arguments])
            : Script.Run(program, arguments);

    private string Copy(string name) => Path.Combine(_folder, "deploy", name);
}
