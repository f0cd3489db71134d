using LytSlot.Postgres.Tests;
using LytSlot.Testing;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace LytSlot.Postgres.Tests;

/// <summary>The cluster all tests of this run share.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private PrivatePostgres? _postgres;

    public PrivatePostgres Postgres => _postgres ?? throw new InvalidOperationException("Not started yet.");

    public async ValueTask InitializeAsync() => _postgres = await PrivatePostgres.Start();

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }
    }
}
