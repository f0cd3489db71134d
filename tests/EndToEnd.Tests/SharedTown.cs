using LytSlot.EndToEnd.Tests;
using LytSlot.Testing;
using LytSlot.Towns;

[assembly: AssemblyFixture(typeof(SharedTown))]

namespace LytSlot.EndToEnd.Tests;

/// <summary>The Postgres of this run, and the town of all stories that leave its processes alone.</summary>
public sealed class SharedTown : IAsyncLifetime
{
    private PrivatePostgres? _postgres;
    private Town? _town;

    public PrivatePostgres Postgres => _postgres ?? throw new InvalidOperationException("Not started yet.");

    internal Town Town => _town ?? throw new InvalidOperationException("Not started yet.");

    public async ValueTask InitializeAsync()
    {
        Patience.RunIsOver = () => TestContext.Current.CancellationToken;
        _postgres = await PrivatePostgres.Start();
        _town = await Town.Build(_postgres, new TownPlan { HasPayments = true });
    }

    public async ValueTask DisposeAsync()
    {
        if (_town is not null)
        {
            await _town.DisposeAsync();
        }

        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }
    }
}
