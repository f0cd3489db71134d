using LytSlot.BotHost.Tests;
using LytSlot.Testing.Cluster;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(SharedCluster))]
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace LytSlot.BotHost.Tests;

/// <summary>The cluster that hosts of all tests are clients of. One test at a time, since there is one clock.</summary>
public sealed class SharedCluster : IAsyncLifetime
{
    private TestCluster? _cluster;

    public TestCluster Cluster => _cluster ?? throw new InvalidOperationException("The cluster is not up.");

    public async ValueTask InitializeAsync()
    {
        Towns.Patience.RunIsOver = () => TestContext.Current.CancellationToken;
        _cluster = await TestCluster.Start(silos: 1);
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }
    }
}
