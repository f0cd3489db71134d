using Npgsql;

namespace LytSlot.Silo.Postgres;

/// <summary>The silo's connection pools: one for each role it acts in.</summary>
/// <param name="configuration">Holds <c>ConnectionStrings:Silo</c> and <c>ConnectionStrings:Reader</c>.</param>
internal sealed class Databases(IConfiguration configuration) : IAsyncDisposable
{
    /// <summary>As lytslot_silo: states, reminders, membership, and what grains ask for themselves.</summary>
    /// <remarks>
    /// Its questions are few and always asked the same way, while planning anew over the partitions costs more than
    /// most of the answers: plans are made once.
    /// </remarks>
    public NpgsqlDataSource Silo { get; } =
        Open(configuration, "Silo", poolSize: 40, options: "-c plan_cache_mode=force_generic_plan");

    /// <summary>As lytslot_reader: lists for people, under row-level security.</summary>
    public NpgsqlDataSource Reader { get; } = Open(configuration, "Reader", poolSize: 20);

    public async ValueTask DisposeAsync()
    {
        await Silo.DisposeAsync();
        await Reader.DisposeAsync();
    }

    private static NpgsqlDataSource Open(
        IConfiguration configuration, string name, int poolSize, string? options = null)
    {
        var connection = configuration.GetConnectionString(name)
            ?? throw new InvalidOperationException($"Setting ConnectionStrings:{name} is missing.");
        var given = new NpgsqlConnectionStringBuilder(connection);

        // Our own values first: what the connection string says wins.
        var settings = new NpgsqlConnectionStringBuilder
        {
            ApplicationName = $"lytslot-{name.ToLowerInvariant()}",
            MaxPoolSize = poolSize,
            Options = options,
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,

            // Nothing here outlives its transaction in a session, so there is nothing to reset.
            NoResetOnClose = true,
        };
        foreach (var key in given.Keys)
        {
            settings[key] = given[key];
        }

        // The name is the pool's in the metrics; without one they would show the whole connection string.
        return new NpgsqlDataSourceBuilder(settings.ConnectionString) { Name = name }.Build();
    }
}
