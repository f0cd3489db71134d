using LytSlot.EndToEnd.Tests.Stories;

namespace LytSlot.EndToEnd.Tests.Faults;

/// <summary>With several silos one may go at any time: the others carry on without a restart.</summary>
public sealed class SeveralSilosStop(SeveralSilos silos) : Story(silos.Town), IClassFixture<SeveralSilos>
{
    [Fact]
    public Task Silo_that_stood_still_is_replaced_and_each_order_publishes_once() => Complete(silos.AtStandstill);

    [Fact]
    public Task Silo_killed_in_publications_is_replaced_and_each_order_publishes_once() => Complete(silos.AtKill);

    [Fact]
    public Task Silo_stopped_in_publications_loses_nothing() => Complete(silos.AtStop);

    private static async Task Complete(IReadOnlyList<Deal> deals)
    {
        foreach (var deal in deals)
        {
            await deal.Completes(deal.Slot);
        }
    }
}
