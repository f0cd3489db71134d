using System.Reflection;
using DbUp;
using DbUp.Engine;
using Npgsql;

namespace LytSlot.Silo.Postgres;

/// <summary>Brings the database up to this version of the program.</summary>
internal static partial class Migrator
{
    /// <summary>The same number for every migrator: whoever comes second waits, and then finds nothing to do.</summary>
    private const long Lock = 4_716_355_190_248_811;

    /// <summary>Applies what is missing, as the database's owner; safe to run from several processes at once.</summary>
    /// <param name="configuration">Holds <c>ConnectionStrings:Owner</c>.</param>
    /// <param name="log">Gets a line for every migration applied.</param>
    /// <returns>How many were applied.</returns>
    /// <exception cref="InvalidOperationException">
    /// A setting or a role is missing, or a migration failed; each is rolled back as a whole, those before it stay.
    /// </exception>
    public static int Migrate(IConfiguration configuration, ILogger log) => Migrate(
        configuration.GetConnectionString("Owner")
            ?? throw new InvalidOperationException("Setting ConnectionStrings:Owner is missing."),
        log);

    /// <inheritdoc cref="Migrate(IConfiguration, ILogger)"/>
    /// <param name="owner">Connection string of lytslot_owner.</param>
    /// <param name="log">Gets a line for every migration applied.</param>
    public static int Migrate(string owner, ILogger log)
    {
        using var source = NpgsqlDataSource.Create(owner);
        using var guard = source.OpenConnection();
        Execute(guard, $"select pg_advisory_lock({Lock})");
        if (Execute(guard, "select to_regrole('lytslot_silo') is not null") is not true)
        {
            throw new InvalidOperationException(
                "The roles are missing: run Silo/Postgres/roles.sql as an administrator.");
        }

        var upgrade = Upgrader(owner).PerformUpgrade();
        foreach (var script in upgrade.Scripts)
        {
            LogApplied(log, script.Name);
        }

        if (!upgrade.Successful)
        {
            throw new InvalidOperationException(
                $"Migration {upgrade.ErrorScript?.Name} failed: {upgrade.Error.Message}", upgrade.Error);
        }

        var applied = upgrade.Scripts.Count();
        LogDone(log, applied, guard.Host!, guard.Database);
        return applied;
    }

    private static UpgradeEngine Upgrader(string owner) => DeployChanges.To
        .PostgresqlDatabase(owner)
        .WithScriptsEmbeddedInAssembly(
            Assembly.GetExecutingAssembly(),
            name => name.EndsWith(".sql", StringComparison.Ordinal))
        .WithVariablesDisabled()
        .WithTransactionPerScript()
        .LogToNowhere()
        .Build();

    private static object? Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return command.ExecuteScalar();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Migration {Name} applied")]
    private static partial void LogApplied(ILogger logger, string name);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Count} migrations applied, database {Database} on {Host} is up to date")]
    private static partial void LogDone(ILogger logger, int count, string host, string database);
}
