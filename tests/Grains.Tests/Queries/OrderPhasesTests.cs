using LytSlot.Grains.Queries;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Queries;

public sealed class OrderPhasesTests
{
    [Fact]
    public void Every_status_is_in_one_phase_and_none_is_in_all()
    {
        var phases = Enum.GetValues<OrderPhase>().Where(phase => phase is not OrderPhase.None);

        Assert.Equal(
            Enum.GetValues<OrderStatus>().Where(status => status is not OrderStatus.None).Order(),
            phases.SelectMany(phase => OrderPhases.Statuses(phase)!.Value).Order());
        Assert.Null(OrderPhases.Statuses(OrderPhase.None));
    }
}
