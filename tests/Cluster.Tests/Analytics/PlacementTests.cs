using LytSlot.Analytics;
using LytSlot.Channels;
using LytSlot.Cluster.Tests.Conversations;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Conversations;
using LytSlot.Grains.Analytics;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Analytics;

public sealed class PlacementTests(ClusterFixture fixture)
{
    private readonly TestCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Subscribers_are_counted_as_it_begins_and_ends_and_its_end_is_told_with_its_numbers()
    {
        var market = await Market.Open(_cluster);
        _cluster.Desk.Facts[market.Channel] = FakeChannelDesk.Fit with { Subscribers = 1_000 };
        var order = await market.Scheduled();
        _cluster.Clicks.Reports[order] = new(1_234, 567, [new(new(2026, 3, 2), 1_234, 567)]);
        await market.PassTo(market.Slot, order);
        var published = await market.Until(order, view => view.Status is OrderStatus.Published);
        await market.UntilStored(order, _ => Stored(order)?.SubscribersBefore is not null);

        _cluster.Desk.Facts[market.Channel] = FakeChannelDesk.Fit with { Subscribers = 1_050 };
        await market.PassTo(published.TakeDownAt!.Value, order);
        await market.UntilStored(
            order, state => state is { Status: OrderStatus.Completed, Untold.IsEmpty: true });
        var told = await Told(market.Advertiser, "050");

        var stored = Stored(order)!;
        Assert.Equal((1_000, 1_050), (stored.SubscribersBefore!.Count, stored.SubscribersAfter!.Count));
        Assert.True(stored.SubscribersBefore.At < stored.SubscribersAfter.At);
        Assert.Equal((market.Tenant, market.Advertiser), (stored.TenantId, stored.AdvertiserId));
        Assert.Equal(
            [(market.Tenant, stored.SubscribersBefore), (market.Tenant, stored.SubscribersAfter)],
            _cluster.Subscribers.Kept[market.Channel].TakeLast(2));
        Assert.Contains("234", told, StringComparison.Ordinal);
        Assert.Contains("567", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_is_told_without_numbers_that_can_not_be_had()
    {
        var (market, order) = await Published();
        _cluster.Clicks.Broken[order] = true;
        var published = await market.Until(order, view => view.Status is OrderStatus.Published);

        await market.PassTo(published.TakeDownAt!.Value, order);
        await market.UntilStored(
            order, state => state is { Status: OrderStatus.Completed, Untold.IsEmpty: true });

        Assert.Null((await market.Until(order, view => view.Settled)).Reason);
    }

    [Fact]
    public async Task Advertiser_asks_for_the_numbers_whenever_they_like()
    {
        var (market, order) = await Published();
        await Enter(market, order, new(4_321, "Telegram", _cluster.Clock.GetUtcNow()));
        _cluster.Reactions.Counts[order] = new(_cluster.Clock.GetUtcNow(), 7_654);
        var chat = new Chat(_cluster, market.Advertiser);
        await chat.Command("orders");
        await chat.TapFirst("o:s:");

        await chat.Tap("How it did");

        Assert.Contains("Views: 4,321 (Telegram", chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Contains("Reactions: 7,654 (", chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Contains("Clicks were not counted", chat.Screen.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failed_write_keeps_nothing_and_the_same_views_again_are_kept_once()
    {
        var (market, order) = await Published();
        var views = new EnteredViews(100, "Telegram", _cluster.Clock.GetUtcNow());
        await _cluster.FailNextWrite($"{new PlacementKey(order)}");

        await Assert.ThrowsAnyAsync<Exception>(() => Enter(market, order, views));
        Assert.Null((await Report(market.Manager, order)).Value!.Views);

        Assert.Equal(views, (await Enter(market, order, views)).Value?.Views);
        var stored = Stored(order);
        await _cluster.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(views, (await Enter(market, order, views)).Value?.Views);
        Assert.Equal(stored!.ViewsEnteredAt, Stored(order)!.ViewsEnteredAt);
    }

    [Fact]
    public async Task Numbers_are_for_the_two_sides_and_views_for_those_who_work_for_the_channel()
    {
        var (market, order) = await Published();
        var views = new EnteredViews(100, "Telegram", _cluster.Clock.GetUtcNow());
        var viewer = Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer);
        Caller[] strangers =
        [
            Caller.Person(Ids.NewPerson()), Caller.Member(Guid.CreateVersion7(), market.Owner, Role.Owner),
        ];

        foreach (var stranger in strangers)
        {
            Assert.Equal("order.not_found", (await Report(stranger, order)).Refusal?.Code);
            Assert.Equal("order.not_found", (await Enter(stranger, order, views)).Refusal?.Code);
        }

        Assert.Equal("order.not_found", (await Enter(Caller.Person(market.Advertiser), order, views)).Refusal?.Code);
        Assert.Equal("caller.role_too_low", (await Enter(viewer, order, views)).Refusal?.Code);
        Assert.True((await Report(viewer, order)).Succeeded);
        Assert.True((await Report(Caller.Person(market.Advertiser), order)).Succeeded);
        Assert.Null((await Report(market.Manager, order)).Value!.Views);
        var other = await Market.Open(_cluster);
        Assert.Equal("placement.not_published", (await Report(other.Manager, await other.Held())).Refusal?.Code);
    }

    [Fact]
    public async Task Reactions_are_kept_as_hosts_tell_of_them_and_of_nobody_else()
    {
        var channel = Ids.NewChannel();
        var posts = _cluster.Client.GetGrain<IChannelPostsGrain>($"{new ChannelPostsKey(channel)}");
        var counted = new PostReactions(17, 8, _cluster.Clock.GetUtcNow(), 1);

        using (Caller.Host.Enter())
        {
            await posts.Reacted(counted);
        }

        foreach (var stranger in new[] { Caller.Guest, Caller.Person(Ids.NewPerson()) })
        {
            using var caller = stranger.Enter();
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => posts.Reacted(counted));
        }

        Assert.Equal([counted], _cluster.Reactions.Told[channel]);
    }

    private async Task<(Market Market, OrderKey Order)> Published()
    {
        var market = await Market.Open(_cluster);
        var order = await market.Scheduled();
        await market.PassTo(market.Slot, order);
        await market.Until(order, view => view.Status is OrderStatus.Published);
        await market.UntilStored(order, _ => Stored(order)?.SubscribersBefore is not null);
        return (market, order);
    }

    private PlacementState? Stored(OrderKey order) =>
        _cluster.Disk.Stored("placement", $"{new PlacementKey(order)}") is null
            ? null
            : _cluster.Disk.Read<PlacementState>("placement", $"{new PlacementKey(order)}");

    private async Task<string> Told(long person, string words)
    {
        while (true)
        {
            foreach (var screen in (await _cluster.Messenger.Next(person, TestContext.Current.CancellationToken))
                .OfType<BotReply.Screen>())
            {
                if (screen.Text.Text.Contains(words, StringComparison.Ordinal))
                {
                    return screen.Text.Text;
                }
            }
        }
    }

    private Task<Outcome<PlacementReport>> Report(Caller caller, OrderKey order) =>
        Market.As(caller, () => Placement(order).Report(TestContext.Current.CancellationToken));

    private Task<Outcome<PlacementReport>> Enter(Market market, OrderKey order, EnteredViews views) =>
        Enter(market.Manager, order, views);

    private Task<Outcome<PlacementReport>> Enter(Caller caller, OrderKey order, EnteredViews views) =>
        Market.As(caller, () => Placement(order).EnterViews(views));

    private IPlacementGrain Placement(OrderKey order) =>
        _cluster.Client.GetGrain<IPlacementGrain>($"{new PlacementKey(order)}");
}
