using LytSlot.Calendar;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Channels;

/// <summary>An owner who changes the length of the slots harms no order that is sold.</summary>
public sealed class SlotLengthTests(ClusterFixture fixture)
{
    private TestCluster Cluster => fixture.Cluster;

    [Theory]
    [InlineData(15)]
    [InlineData(30)]
    [InlineData(120)]
    public async Task Sold_order_keeps_its_time_price_and_life_in_a_grid_of_another_length(int minutes)
    {
        var market = await Market.Open(Cluster);
        var key = await market.Scheduled();
        var sold = market.Stored(key);

        await Relay(market, TimeSpan.FromMinutes(minutes));

        var kept = market.Stored(key);
        Assert.Equal(
            (sold.StartsAt, sold.EndsAt, sold.PriceMinor, true),
            (kept.StartsAt, kept.EndsAt, kept.PriceMinor, kept.HoldsSlot));
        Assert.All(await market.Free(), cell => Assert.True(
            cell.StartsAt + TimeSpan.FromMinutes(Math.Max(60, minutes)) <= sold.StartsAt
            || sold.EndsAt <= cell.StartsAt));
        await market.PassTo(sold.StartsAt, key);
        await market.Until(key, order => order.Status == OrderStatus.Published);
    }

    [Theory]
    [InlineData(15)]
    [InlineData(120)]
    public async Task Cell_of_the_new_grid_that_touches_a_sold_order_is_taken(int minutes)
    {
        var market = await Market.Open(Cluster);
        var sold = market.Stored(await HeldAtOneInTheAfternoon(market));
        await Relay(market, TimeSpan.FromMinutes(minutes));

        var touching = (await Cells(market)).Where(cell =>
            cell.StartsAt < sold.EndsAt && sold.StartsAt < cell.StartsAt + TimeSpan.FromMinutes(minutes)).ToList();

        Assert.NotEmpty(touching);
        foreach (var cell in touching)
        {
            Assert.Equal(CellState.Held, cell.State);
            var wish = await market.Wish(market.NewKey()) with { StartsAt = cell.StartsAt };
            Assert.Equal("slot.taken", (await market.Book(wish)).Refusal?.Code);
        }
    }

    /// <summary>By the channel's clock: within a cell of two hours.</summary>
    private static async Task<OrderKey> HeldAtOneInTheAfternoon(Market market)
    {
        var key = market.NewKey();
        var cell = (await market.Free())
            .First(cell => cell.StartsAt > market.Slot && cell.StartsAt.UtcDateTime.Hour == 10);
        Assert.Null((await market.Book(await market.Wish(key) with { StartsAt = cell.StartsAt })).Refusal);
        return key;
    }

    private async Task Relay(Market market, TimeSpan length)
    {
        var settings = (await Market.As(market.Manager, () => market.ChannelGrain().Read())).Value!.Settings;
        var offered = await Market.As(
            market.Manager, () => market.ChannelGrain().Offer(settings with { SlotLength = length }));
        Assert.Null(offered.Refusal);
        await Cluster.Deactivate(market.Calendar());
    }

    private static async Task<IEnumerable<CalendarCell>> Cells(Market market) =>
        (await Market.As(market.Manager, () => market.Calendar().Read(null, 7))).Value!
            .Days.SelectMany(day => day.Cells);
}
