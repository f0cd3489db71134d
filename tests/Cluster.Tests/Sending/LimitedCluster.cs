using LytSlot.Grains;
using LytSlot.Grains.Sending;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Sending;

/// <summary>A silo with Telegram's limits; the other tests' cluster has none.</summary>
public sealed class LimitedCluster : IAsyncLifetime
{
    private TestCluster? _cluster;

    public TestCluster Cluster => _cluster ?? throw new InvalidOperationException("The cluster is not up.");

    public async ValueTask InitializeAsync() =>
        _cluster = await TestCluster.Start(1, Timings.Production, new SenderLimits { Slack = TimeSpan.Zero });

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }
    }
}
