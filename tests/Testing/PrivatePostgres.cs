using System.Security.Cryptography;
using System.Text;
using LytSlot.Silo.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace LytSlot.Testing;

/// <summary>
/// A real Postgres for one run of tests, migrated once; every test takes a database of its own. Use it as an assembly
/// fixture: <see cref="Start"/> before the first test, dispose after the last.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    /// <summary>Guards what every test process of a shared cluster does: roles and their passwords.</summary>
    private const long RolesLock = 8_215_170_046_630_117;

    private static readonly string[] Roles = ["owner", "silo", "reader", "admin_reader", "api", "bot"];

    private readonly PrivateCluster _cluster;
    private readonly string _template = NewName("template");

    private PrivatePostgres(PrivateCluster cluster) => _cluster = cluster;

    /// <summary>Connection string of the superuser, database <c>postgres</c>.</summary>
    public string Superuser => _cluster.Superuser;

    /// <summary>Starts the cluster when none is given, and migrates the database the others are copied from.</summary>
    public static async Task<PrivatePostgres> Start() => await SetUp(await PrivateCluster.Start());

    /// <summary>
    /// One of its own, for runs that <see cref="Crash"/> it: never shared, and what was committed is on disk.
    /// </summary>
    public static async Task<PrivatePostgres> StartDurable() => await SetUp(await PrivateCluster.StartDurable());

    /// <summary>Stops as in a power cut, and comes back at the same address with all that was committed.</summary>
    public Task Crash() => _cluster.Crash();

    /// <summary>Away until <see cref="StartAgain"/>; only for one that is never shared.</summary>
    public Task Stop() => _cluster.Stop();

    /// <summary>Back at the same address, and for the same passwords: the script has some of its own.</summary>
    public async Task StartAgain()
    {
        await _cluster.StartAgain();
        await MakeRoles();
    }

    /// <summary>A new, migrated and empty database.</summary>
    public Task<TestDatabase> NewDatabase() => NewDatabase(_template);

    /// <summary>A new database without any migration.</summary>
    public Task<TestDatabase> NewEmptyDatabase() => NewDatabase("template0");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Drop(_template);
        await _cluster.DisposeAsync();
    }

    internal Task Drop(string database) => Administer($"drop database if exists {database} with (force)");

    internal string ConnectionString(string role, string database) =>
        new NpgsqlConnectionStringBuilder(_cluster.Superuser)
        {
            Database = database,
            Username = $"lytslot_{role}",
            Password = PasswordOf(role),
        }.ConnectionString;

    private static async Task<PrivatePostgres> SetUp(PrivateCluster cluster)
    {
        var postgres = new PrivatePostgres(cluster);
        await postgres.MakeRoles();
        await postgres.Administer($"create database {postgres._template} owner lytslot_owner template template0");
        Migrator.Migrate(postgres.ConnectionString("owner", postgres._template), NullLogger.Instance);

        // Copying a database needs it to be without connections, idle ones in our own pool included.
        NpgsqlConnection.ClearAllPools();
        return postgres;
    }

    private static string NewName(string kind) => $"lytslot_{kind}_{Guid.NewGuid():N}";

    private async Task<TestDatabase> NewDatabase(string template)
    {
        var name = NewName("test");
        await Administer($"create database {name} owner lytslot_owner template {template}");
        return new TestDatabase(this, name);
    }

    private async Task MakeRoles()
    {
        var roles = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Silo", "Postgres", "roles.sql"));
        var passwords = Roles.Select(role => $"alter role lytslot_{role} password '{PasswordOf(role)}';");
        await Administer($"select pg_advisory_xact_lock({RolesLock}); {roles} {string.Concat(passwords)}");
    }

    // From the superuser's, so that test processes sharing a cluster set the same ones.
    private string PasswordOf(string role)
    {
        var superuser = new NpgsqlConnectionStringBuilder(_cluster.Superuser).Password ?? "";
        return Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(superuser), Encoding.UTF8.GetBytes(role)));
    }

    private async Task Administer(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_cluster.Superuser);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
