using LytSlot.Cluster.Tests;
using LytSlot.Testing.Cluster;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(ClusterFixture))]
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace LytSlot.Cluster.Tests;

/// <summary>
/// The cluster all tests share: fresh keys in every test. One test at a time, since there is one clock.
/// </summary>
public sealed class ClusterFixture : IAsyncLifetime
{
    private TestCluster? _cluster;

    public TestCluster Cluster => _cluster ?? throw new InvalidOperationException("The cluster is not up.");

    public async ValueTask InitializeAsync() => _cluster = await TestCluster.Start();

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }
    }
}
