using LytSlot.Cluster.Tests.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>A link to a time of a channel.</summary>
public sealed class SlotLinkTests(ClusterFixture fixture)
{
    private readonly TestCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Link_opens_the_day_where_its_time_can_be_tapped()
    {
        var market = await Market.Open(_cluster);
        var chat = new Chat(_cluster, market.Advertiser);

        await chat.Start($"s_{market.Channel}_{Minutes(market)}");

        Assert.Equal("place-order/choose-slot", chat.Stored.Step);
        Assert.Contains("is free", chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Contains(chat.Buttons, button => button.Tap == $"at:{Minutes(market)}");
    }

    [Fact]
    public async Task Taken_time_says_so_and_shows_what_else_there_is()
    {
        var market = await Market.Open(_cluster);
        await market.Held();
        await _cluster.Still();
        var chat = new Chat(_cluster, Ids.NewPerson());

        await chat.Start($"s_{market.Channel}_{Minutes(market)}");

        Assert.Contains("taken or over", chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(chat.Buttons, button => button.Tap == $"at:{Minutes(market)}");
    }

    [Theory]
    [InlineData("s_{0}_1")]
    [InlineData("s_{0}_9999999")]
    [InlineData("s_-5_29000000")]
    [InlineData("s_{0}_1_1")]
    public async Task Link_to_nowhere_leads_to_where_one_can_go_on(string payload)
    {
        var market = await Market.Open(_cluster);
        var chat = new Chat(_cluster, Ids.NewPerson());

        await chat.Start(payload.Replace("{0}", $"{market.Channel}", StringComparison.Ordinal));

        Assert.NotEmpty(chat.Buttons);
        await chat.Start();
        Assert.Equal("menu", chat.Stored.Step);
    }

    private static long Minutes(Market market) => market.Slot.ToUnixTimeSeconds() / 60;
}
