using LytSlot.Advertisers;
using LytSlot.Cluster.Tests.Conversations;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Conversations;
using LytSlot.Correspondence;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Correspondence;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Correspondence;

/// <summary>The two sides of an order write to each other through the bot.</summary>
public sealed class CorrespondenceTests(ClusterFixture fixture)
{
    private TestCluster Cluster => fixture.Cluster;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Question_is_brought_and_answered_by_buttons(bool isRestless)
    {
        var market = await Market.Open(Cluster);
        var order = await market.Held();
        var buyer = new Chat(Cluster, market.Advertiser) { IsRestless = isRestless };
        var owner = new Chat(Cluster, market.Owner) { IsRestless = isRestless };
        await buyer.Command("orders");
        await buyer.TapFirst("o:s:");

        await buyer.Tap("Write to the owner");
        await buyer.Say("Can it be <b>pinned</b>?");
        Assert.Equal("orders/show", buyer.Stored.Step);
        Assert.Contains("Passed on", buyer.Screen.Text.Text, StringComparison.Ordinal);
        var asked = await Told(order, owner.Person);
        Assert.Contains("Can it be <b>pinned</b>?", asked.Text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", asked.Text.Text, StringComparison.Ordinal);
        await owner.TapData(asked.Rows[0].Buttons[0].Tap!);
        Assert.Contains("Can it be <b>pinned</b>?", owner.Screen.Text.Text, StringComparison.Ordinal);
        await owner.Say("Yes, it can");

        var answer = await Told(order, buyer.Person);
        Assert.Contains("Yes, it can", answer.Text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Анна", answer.Text.Text, StringComparison.Ordinal);
        Assert.Equal([1, 2], Stored(order).Letters.Select(letter => letter.Number));
        Assert.Null(Stored(order).DueAt);
    }

    [Fact]
    public async Task Same_message_twice_is_brought_once_and_one_that_was_not_stored_never()
    {
        var market = await Market.Open(Cluster);
        var order = await market.Held();
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var me = Caller.Person(market.Advertiser);

        await Cluster.FailNextWrite(new CorrespondenceKey(order).ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Market.As(me, () => Of(order).Write(first, "Lost")));
        Assert.Empty((await Market.As(me, Of(order).Read)).Value!.Letters);
        await Market.As(me, () => Of(order).Write(second, "Here"));
        await Market.As(me, () => Of(order).Write(second, "Here"));

        Assert.Contains("Here", (await Told(order, market.Owner)).Text.Text, StringComparison.Ordinal);
        await Until(order, letters => letters.DueAt is null);
        Assert.Equal("Here", Assert.Single(Stored(order).Letters).Text);
    }

    [Fact]
    public async Task Who_could_not_be_told_is_told_later()
    {
        var market = await Market.Open(Cluster);
        var order = await market.Held();
        Cluster.Messenger.Answers[market.Owner] = TellResult.Later;

        await Market.As(
            Caller.Person(market.Advertiser), () => Of(order).Write(Guid.CreateVersion7(), "Anybody there?"));

        Assert.Contains("Anybody there?", (await Told(order, market.Owner)).Text.Text, StringComparison.Ordinal);
        await Until(order, letters => letters.DueAt is null);
    }

    [Fact]
    public async Task Blocked_advertiser_writes_nothing()
    {
        var market = await Market.Open(Cluster);
        var order = await market.Held();
        await market.List(market.Advertiser, Standing.Blocked);

        var written = await Market.As(
            Caller.Person(market.Advertiser), () => Of(order).Write(Guid.CreateVersion7(), "Why?"));

        Assert.Equal("advertiser.blocked", written.Refusal?.Code);
        Assert.Null(Cluster.Disk.Stored("correspondence", new CorrespondenceKey(order).ToString()));
    }

    [Fact]
    public async Task Strangers_neither_read_nor_write_and_viewers_only_read()
    {
        var market = await Market.Open(Cluster);
        var order = await market.Held();
        await Market.As(market.Manager, () => Of(order).Write(Guid.CreateVersion7(), "Welcome"));
        Caller[] strangers =
        [
            Caller.Person(Ids.NewPerson()),
            Caller.Person(market.Owner),
            Caller.Member(Guid.CreateVersion7(), market.Owner, Role.Owner),
        ];

        foreach (var stranger in strangers)
        {
            Assert.Equal("order.not_found", (await Market.As(stranger, Of(order).Read)).Refusal?.Code);
            Assert.Equal(
                "order.not_found",
                (await Market.As(stranger, () => Of(order).Write(Guid.CreateVersion7(), "x"))).Refusal?.Code);
        }

        var viewer = Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer);
        Assert.Equal("Welcome", Assert.Single((await Market.As(viewer, Of(order).Read)).Value!.Letters).Text);
        Assert.Equal(
            "caller.role_too_low",
            (await Market.As(viewer, () => Of(order).Write(Guid.CreateVersion7(), "x"))).Refusal?.Code);
        Assert.Single(Stored(order).Letters);
    }

    [Fact]
    public async Task Button_forged_by_a_stranger_shows_and_sends_nothing()
    {
        var market = await Market.Open(Cluster);
        var order = await market.Held();
        await Market.As(market.Manager, () => Of(order).Write(Guid.CreateVersion7(), "A secret"));
        var stranger = new Chat(Cluster, Ids.NewPerson());

        foreach (var verb in new[] { OrderVerb.Write, OrderVerb.OwnerWrites })
        {
            await stranger.TapData(new OrderTap(verb, order).ToString());
            Assert.DoesNotContain("A secret", stranger.Screen.Text.Text, StringComparison.Ordinal);
            await stranger.Say("Let me in");
        }

        Assert.Single(Stored(order).Letters);
    }

    private ICorrespondenceGrain Of(OrderKey order) =>
        Cluster.Client.GetGrain<ICorrespondenceGrain>(new CorrespondenceKey(order).ToString());

    private CorrespondenceState Stored(OrderKey order) =>
        Cluster.Disk.Read<CorrespondenceState>("correspondence", new CorrespondenceKey(order).ToString());

    private Task Until(OrderKey order, Func<CorrespondenceState, bool> wanted) => Cluster.Until(
        () => Task.FromResult(wanted(Stored(order))), () => $"It stays {Stored(order)}.");

    /// <summary>The next message of the other side, passing over other news.</summary>
    private async Task<BotReply.Screen> Told(OrderKey order, long person)
    {
        while (true)
        {
            var next = Cluster.Messenger.Next(person, TestContext.Current.CancellationToken).AsTask();
            await Cluster.Until(() => Task.FromResult(next.IsCompleted), () => $"{person} is told nothing.");
            if ((await next).OfType<BotReply.Screen>().Single() is { } screen
                && screen.Text.Text.StartsWith("💬", StringComparison.Ordinal))
            {
                await Until(order, letters => letters.DueAt is null);
                return screen;
            }
        }
    }
}
