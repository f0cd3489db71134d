using LytSlot.Creatives;
using LytSlot.Grains.Publishing;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Orders;

/// <summary>A post of several messages, and one that is pinned, through whatever happens to them.</summary>
public sealed class AlbumOrderTests(ClusterFixture fixture)
{
    private static readonly PostContent Album = new(
        PostText.Plain("Fresh"),
        [new(MediaKind.Photo, "f1", "u1"), new(MediaKind.Photo, "f1", "u1"), new(MediaKind.Video, "f2", "u2")],
        [],
        Silent: false,
        LinkPreview: true);

    private static readonly PostContent Pinned = new(PostText.Plain("On top"), [], [], false, true, IsPinned: true);

    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task All_its_messages_are_kept_and_taken_down()
    {
        var (market, key) = await Scheduled(Album);
        await market.PassTo(market.Slot, key);
        await market.Until(key, order => order.Status == OrderStatus.Published);
        Assert.Equal(Cluster.Posts.MessagesIn(market.Channel), market.Stored(key).MessageIds);
        Assert.Equal(3, market.Stored(key).MessageIds.Length);

        await market.PassTo(market.Stored(key).TermEndsAt!.Value, key);
        await market.Until(key, order => order.Status == OrderStatus.Completed);

        Assert.Empty(Cluster.Posts.MessagesIn(market.Channel));
    }

    [Fact]
    public async Task Album_that_nobody_answered_for_is_found_whole()
    {
        var (market, key) = await Scheduled(Album);
        await market.Seen(Cluster.Posts.LastMessage(market.Channel));
        Cluster.Posts.OnceSent(market.Channel, () => Task.Run(() => Cluster.Disk.FailNextWrite(key.ToString())));

        await market.PassTo(market.Slot, key);
        await market.Until(key, order => order.Status == OrderStatus.Published);

        Assert.Equal(3, Cluster.Posts.MessagesIn(market.Channel).Count);
        Assert.Equal(Cluster.Posts.MessagesIn(market.Channel), market.Stored(key).MessageIds);
    }

    [Fact]
    public async Task Album_of_which_only_pieces_are_left_is_neither_claimed_nor_sent_again()
    {
        var (market, key) = await Scheduled(Album);
        await market.Seen(Cluster.Posts.LastMessage(market.Channel));
        Cluster.Posts.OnceSent(market.Channel, () => Task.Run(() =>
        {
            Cluster.Posts.Lose(market.Channel, Cluster.Posts.MessagesIn(market.Channel)[^1]);
            Cluster.Disk.FailNextWrite(key.ToString());
        }));

        await market.PassTo(market.Slot, key);
        await market.Until(key, order => order.Status == OrderStatus.Failed, TimeSpan.FromMinutes(1));

        Assert.Equal(2, Cluster.Posts.MessagesIn(market.Channel).Count);
        Assert.Empty(market.Stored(key).MessageIds);
    }

    [Fact]
    public async Task Second_copy_of_an_album_goes_whole_and_the_first_stays_whole()
    {
        var (market, key) = await Scheduled(Album);
        await market.Seen(Cluster.Posts.LastMessage(market.Channel));
        Cluster.Posts.Faults[market.Channel] = new SendResult.Unknown();
        await market.PassTo(market.Slot, key);
        await market.Until(key, order => order.Status == OrderStatus.Published);
        Cluster.Posts.Put(market.Channel, Album);

        await market.UntilStored(key, order => order.Doubt is null);

        Assert.Equal(Cluster.Posts.MessagesIn(market.Channel), market.Stored(key).MessageIds);
    }

    [Fact]
    public async Task Same_album_of_another_order_is_not_taken_for_ones_own()
    {
        var (market, key) = await Scheduled(Album);
        await market.Seen(Cluster.Posts.LastMessage(market.Channel));
        Cluster.Posts.Faults[market.Channel] = new SendResult.Unknown();
        await market.PassTo(market.Slot, key);
        await market.UntilStored(key, order => order.Attempt is { IsOpen: true });
        var others = Cluster.Posts.Put(market.Channel, Album);
        await market.Claim(Guid.CreateVersion7(), others);

        await market.Until(key, order => order.Status == OrderStatus.Published);
        await market.UntilStored(key, order => order.Doubt is null);

        Assert.DoesNotContain(others, market.Stored(key).MessageIds);
        Assert.Equal(2, Cluster.Posts.In(market.Channel).Count);
    }

    [Fact]
    public async Task Post_is_pinned_until_it_is_taken_down()
    {
        var (market, key) = await Scheduled(Pinned);
        await market.PassTo(market.Slot, key);
        await market.UntilStored(key, order => order.PinnedAt is not null);
        Assert.Equal(market.Stored(key).MessageIds[0], Cluster.Posts.Pinned[market.Channel]);

        await market.PassTo(market.Stored(key).TermEndsAt!.Value, key);
        await market.Until(key, order => order.Status == OrderStatus.Completed);

        Assert.False(Cluster.Posts.Pinned.ContainsKey(market.Channel));
    }

    [Fact]
    public async Task Pin_whose_write_failed_or_that_Telegram_refused_is_tried_again()
    {
        var (market, key) = await Scheduled(Pinned);
        Cluster.Posts.PinFaults[market.Channel] = new(TelegramFault.Rights, null, "not enough rights");
        await market.PassTo(market.Slot, key);
        await market.UntilStored(key, order => order.Status == OrderStatus.Published && order.PinAt > market.Slot);
        await Cluster.FailNextWrite(key.ToString());

        await market.UntilStored(key, order => order.PinnedAt is not null);

        Assert.Equal(market.Stored(key).MessageIds[0], Cluster.Posts.Pinned[market.Channel]);
        Assert.Single(Cluster.Posts.In(market.Channel));
    }

    private async Task<(Market Market, OrderKey Key)> Scheduled(PostContent post)
    {
        var market = await Market.Open(Cluster);
        return (market, await market.Scheduled(post: post));
    }
}
