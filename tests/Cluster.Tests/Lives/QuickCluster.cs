using LytSlot.Grains;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Lives;

/// <summary>Two silos in which a whole order lives a few minutes.</summary>
public sealed class QuickCluster : IAsyncLifetime
{
    private TestCluster? _cluster;

    public TestCluster Cluster => _cluster ?? throw new InvalidOperationException("The cluster is not up.");

    public async ValueTask InitializeAsync() => _cluster = await TestCluster.Start(2, Timings.Development);

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }
    }
}
