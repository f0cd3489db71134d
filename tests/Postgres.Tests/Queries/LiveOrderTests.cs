using LytSlot.Calendar;
using LytSlot.Orders;
using LytSlot.Silo.Postgres;

namespace LytSlot.Postgres.Tests.Queries;

public sealed class LiveOrderTests(PostgresFixture fixture)
{
    [Fact]
    public async Task Hold_comes_with_its_end_and_the_orders_own_version()
    {
        await using var states = await StoredStates.In(fixture);
        var until = Given.Noon.AddDays(-1);
        var key = await states.Add(Given.Live with { Status = OrderStatus.Held, Version = 4, HoldUntil = until });

        var live = await new LiveOrders(states.Databases).Of(Given.Channel, Given.Noon.AddDays(-2));

        Assert.Equal([new SlotChange(key, Given.Noon, Given.Noon.AddHours(1), true, until, 4)], live);
    }

    [Fact]
    public async Task Only_orders_that_hold_time_of_the_channel_come()
    {
        await using var states = await StoredStates.In(fixture);
        var key = await states.Add(Given.Live);
        await states.Add(Given.Order);
        await states.Add(Given.Live with { ChannelId = Given.Channel - 1 });

        var live = await new LiveOrders(states.Databases).Of(Given.Channel, Given.Noon.AddDays(-2));

        Assert.Equal(key, Assert.Single(live).Order);
        Assert.Null(live[0].HoldUntil);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(59, 1)]
    [InlineData(60, 0)]
    [InlineData(61, 0)]
    public async Task Slot_counts_until_its_end(int minutesAfterStart, int expected)
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(Given.Live);

        var live = await new LiveOrders(states.Databases).Of(Given.Channel, Given.Noon.AddMinutes(minutesAfterStart));

        Assert.Equal(expected, live.Length);
    }
}
