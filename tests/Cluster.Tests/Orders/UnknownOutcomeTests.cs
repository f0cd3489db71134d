using LytSlot.Creatives;
using LytSlot.Grains.Publishing;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Orders;

/// <summary>What stands in a channel when nobody has said what became of a send.</summary>
public sealed class UnknownOutcomeTests(ClusterFixture fixture)
{
    private const string Text = "The same text as ever";

    private static readonly PostContent Content = new(PostText.Plain(Text), [], [], false, true);

    private static readonly PostContent Other = new(PostText.Plain("Somebody else's"), [], [], false, true);

    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Copy_that_a_thawed_process_sends_afterwards_is_taken_down()
    {
        var (market, key) = await Scheduled();
        await market.Seen(Cluster.Posts.LastMessage(market.Channel));
        Cluster.Posts.Faults[market.Channel] = new SendResult.Unknown();
        await market.PassTo(market.Slot, key);
        await market.Until(key, order => order.Status == OrderStatus.Published);
        Cluster.Posts.Put(market.Channel, Content);

        await market.UntilStored(key, order => order.Doubt is null);

        Assert.Single(Cluster.Posts.In(market.Channel));
        Assert.Equal("1 taken down", Cluster.Disk.Facts(key.ToString())[^1].Reason);
    }

    [Fact]
    public async Task Look_that_may_save_a_publication_goes_before_a_second_look()
    {
        var (market, key) = await Scheduled();
        await market.Seen(Cluster.Posts.LastMessage(market.Channel));
        Cluster.Posts.Faults[market.Channel] = new SendResult.Unknown();
        await market.PassTo(market.Slot, key);
        await market.Until(key, order => order.Status == OrderStatus.Published);
        await market.UntilStored(key, order => order.Doubt is null);

        var turns = Cluster.Posts.Turns(market.Channel);
        Assert.InRange(turns[0], market.Slot, market.Slot.AddSeconds(1));
        Assert.True(turns[^1] > market.Slot.AddSeconds(1));
    }

    [Fact]
    public async Task Where_no_message_is_known_the_post_is_found_all_the_same()
    {
        var (market, key) = await Scheduled();
        Cluster.Posts.OnceSent(market.Channel, () => Task.Run(() => Cluster.Disk.FailNextWrite(key.ToString())));

        await market.PassTo(market.Slot, key);
        await market.Until(key, order => order.Status == OrderStatus.Published);

        Assert.Single(Cluster.Posts.In(market.Channel));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Anchors_that_nobody_answered_for_do_not_stay(int count)
    {
        var (market, key) = await Scheduled();
        Cluster.Posts.LeaveAnchors(market.Channel, count);
        Cluster.Posts.OnceSent(market.Channel, () => Task.Run(() => Cluster.Disk.FailNextWrite(key.ToString())));

        await market.PassTo(market.Slot, key);
        await market.Until(key, order => order.Status == OrderStatus.Published);

        Assert.Equal([Text], Cluster.Posts.In(market.Channel).Select(post => post.Text.Text));
    }

    [Fact]
    public async Task Post_that_a_restored_database_has_forgotten_is_not_sent_again()
    {
        var (market, key) = await Scheduled();
        await market.Seen(Cluster.Posts.LastMessage(market.Channel));
        Cluster.Posts.Faults[market.Channel] =
            new SendResult.Refused(TelegramFault.Later, TimeSpan.FromSeconds(90), "Too Many Requests");
        await market.PassTo(market.Slot, key);
        await market.UntilStored(key, order => order.Attempt is { IsOpen: false });
        var forgotten = Cluster.Posts.Put(market.Channel, Content);

        await market.Until(key, order => order.Status == OrderStatus.Published);

        Assert.Single(Cluster.Posts.In(market.Channel));
        Assert.Equal([forgotten], market.Stored(key).MessageIds);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Forgotten_post_is_found_below_newer_ones_too(bool knowsOlder)
    {
        var (market, key) = await Scheduled();
        if (knowsOlder)
        {
            await market.Seen(Cluster.Posts.LastMessage(market.Channel));
        }

        Cluster.Posts.Faults[market.Channel] =
            new SendResult.Refused(TelegramFault.Later, TimeSpan.FromSeconds(90), "Too Many Requests");
        await market.PassTo(market.Slot, key);
        await market.UntilStored(key, order => order.Attempt is { IsOpen: false });
        var forgotten = Cluster.Posts.Put(market.Channel, Content);
        await market.Seen(Cluster.Posts.Put(market.Channel, Other));

        await market.Until(key, order => order.Status == OrderStatus.Published);

        Assert.Equal(2, Cluster.Posts.In(market.Channel).Count);
        Assert.Equal([forgotten], market.Stored(key).MessageIds);
    }

    [Fact]
    public async Task Note_of_telegrams_own_does_not_end_the_search()
    {
        var (market, key) = await Scheduled();
        await market.Seen(Cluster.Posts.LastMessage(market.Channel));
        Cluster.Posts.Note(market.Channel);
        Cluster.Posts.Faults[market.Channel] = new SendResult.Unknown();

        await market.PassTo(market.Slot, key);
        await market.Until(key, order => order.Status == OrderStatus.Published);

        Assert.Single(Cluster.Posts.In(market.Channel));
    }

    [Fact]
    public async Task Same_text_of_another_order_is_neither_taken_for_ones_own_nor_taken_down()
    {
        var (market, key) = await Scheduled();
        await market.Seen(Cluster.Posts.LastMessage(market.Channel));
        Cluster.Posts.Faults[market.Channel] = new SendResult.Unknown();
        await market.PassTo(market.Slot, key);
        await market.UntilStored(key, order => order.Attempt is { IsOpen: true });
        var others = Cluster.Posts.Put(market.Channel, Content);
        await market.Claim(Guid.CreateVersion7(), others);

        await market.Until(key, order => order.Status == OrderStatus.Published);
        Assert.DoesNotContain(others, market.Stored(key).MessageIds);
        await market.UntilStored(key, order => order.Doubt is null);

        Assert.Equal(2, Cluster.Posts.In(market.Channel).Count);
    }

    [Fact]
    public async Task Post_that_another_order_took_for_its_own_is_sent_again()
    {
        var (market, key) = await Scheduled();
        await market.Seen(Cluster.Posts.LastMessage(market.Channel));
        Cluster.Posts.OnceSent(
            market.Channel, () => market.Claim(Guid.CreateVersion7(), Cluster.Posts.LastMessage(market.Channel)));

        await market.PassTo(market.Slot, key);
        await market.Until(key, order => order.Status == OrderStatus.Published);

        Assert.Equal(2, Cluster.Posts.In(market.Channel).Count);
    }

    private async Task<(Market Market, OrderKey Key)> Scheduled()
    {
        var market = await Market.Open(Cluster);
        return (market, await market.Scheduled(Text));
    }
}
