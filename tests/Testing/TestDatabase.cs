using Microsoft.Extensions.Configuration;
using Npgsql;

namespace LytSlot.Testing;

/// <summary>One test's own database, dropped with it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly PrivatePostgres _postgres;
    private readonly Dictionary<string, NpgsqlDataSource> _sources = [];

    internal TestDatabase(PrivatePostgres postgres, string name)
    {
        _postgres = postgres;
        Name = name;
    }

    /// <summary>Its name in the cluster.</summary>
    public string Name { get; }

    /// <summary>Connection strings under the names the hosts read: <c>ConnectionStrings:Silo</c> and so on.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["ConnectionStrings:Owner"] = ConnectionString("owner"),
        ["ConnectionStrings:Silo"] = ConnectionString("silo"),
        ["ConnectionStrings:Reader"] = ConnectionString("reader"),
        ["ConnectionStrings:AdminReader"] = ConnectionString("admin_reader"),
        ["ConnectionStrings:Api"] = ConnectionString("api"),
        ["ConnectionStrings:Bot"] = ConnectionString("bot"),
    };

    /// <summary><see cref="Settings"/> as configuration.</summary>
    public IConfiguration Configuration => new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();

    /// <summary>The connection string of a role.</summary>
    /// <param name="role">Without its prefix: owner, silo, reader, admin_reader, api, bot.</param>
    public string ConnectionString(string role) => _postgres.ConnectionString(role, Name);

    /// <summary>Connections as a role; kept until the database goes.</summary>
    /// <param name="role">Without its prefix.</param>
    public NpgsqlDataSource As(string role)
    {
        lock (_sources)
        {
            if (!_sources.TryGetValue(role, out var source))
            {
                source = NpgsqlDataSource.Create(ConnectionString(role));
                _sources.Add(role, source);
            }

            return source;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var source in _sources.Values)
        {
            await source.DisposeAsync();
        }

        await _postgres.Drop(Name);
    }
}
