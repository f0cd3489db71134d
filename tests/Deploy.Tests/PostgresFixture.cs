using LytSlot.Deploy.Tests;
using LytSlot.Testing;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace LytSlot.Deploy.Tests;

/// <summary>The Postgres of this run.</summary>
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
