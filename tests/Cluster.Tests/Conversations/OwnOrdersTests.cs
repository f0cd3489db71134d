using LytSlot.Calendar;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Calendar;
using LytSlot.Grains.Users;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;
using LytSlot.Users;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>An advertiser's own orders by how far they are, and what they wait for.</summary>
public sealed class OwnOrdersTests(ClusterFixture fixture)
{
    private readonly TestCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Orders_are_shown_by_how_far_they_are_page_by_page()
    {
        var market = await Market.Open(_cluster);
        var paid = await market.Paid();
        foreach (var hours in Enumerable.Range(1, 9))
        {
            Add(market, paid, OrderStatus.Completed, hours);
        }

        Add(market, paid, OrderStatus.Published, 10);
        var chat = new Chat(_cluster, market.Advertiser);
        await chat.Command("orders");
        Assert.Equal(7, Orders(chat).Count);

        await chat.Tap("Filter");
        await chat.Tap("Over");
        var first = Orders(chat);
        await chat.TapData("more");
        var second = Orders(chat);

        Assert.Contains("🏁 Over", chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Equal((7, 2), (first.Count, second.Count));
        Assert.Empty(first.Intersect(second));
        await chat.Tap("Filter");
        await chat.Tap("In the channel now");
        Assert.Single(Orders(chat));
        await chat.TapFirst("o:s:");
        await chat.Tap("All orders");
        Assert.Single(Orders(chat));
        await chat.Tap("Filter");
        await chat.Tap("Going out soon");
        Assert.Contains("No such orders", chat.Screen.Text.Text, StringComparison.Ordinal);
        await chat.Command("orders");
        Assert.Equal(7, Orders(chat).Count);
    }

    [Fact]
    public async Task Waits_are_listed_and_left_one_by_one()
    {
        var (market, chat) = await Waiting();
        var other = Ids.NewPerson();
        await Ask(market, other);

        await chat.Command("orders");
        await chat.Tap("What I wait for");
        Assert.Contains("Утро", chat.Screen.Text.Text, StringComparison.Ordinal);
        await chat.Tap("Stop waiting");

        Assert.Equal([other], Stored(market).Waiting.Select(one => one.Person));
        Assert.Equal("orders/waits", chat.Stored.Step);
        Assert.Contains("no longer waiting", chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Empty(UserOf(chat).WaitsIn);
    }

    [Fact]
    public async Task Nobody_leaves_for_others()
    {
        var (market, chat) = await Waiting();
        var number = Assert.Single(Stored(market).Waiting).Number;
        var stranger = new Chat(_cluster, Ids.NewPerson());

        await stranger.Command("orders");
        await stranger.Tap("What I wait for");
        await stranger.TapData($"wait:{market.Channel}:{number}");

        Assert.Equal([chat.Person], Stored(market).Waiting.Select(one => one.Person));
    }

    [Fact]
    public async Task Leaving_that_could_not_be_stored_is_repeated()
    {
        var (market, chat) = await Waiting();
        var number = Assert.Single(Stored(market).Waiting).Number;
        var waitlist = _cluster.Client.GetGrain<IWaitlistGrain>(new WaitlistKey(market.Channel).ToString());
        var me = Caller.Person(chat.Person);

        await _cluster.FailNextWrite(new WaitlistKey(market.Channel).ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Market.As(me, () => waitlist.Leave(number)));
        Assert.Single((await Market.As(me, waitlist.Mine)).Value!.Waits);
        await Market.As(me, () => waitlist.Leave(number));
        await Market.As(me, () => waitlist.Leave(number));

        Assert.Empty(Stored(market).Waiting);
        Assert.Equal("caller.person_needed", (await Market.As(market.Manager, waitlist.Mine)).Refusal?.Code);
    }

    [Fact]
    public async Task Wait_that_could_not_be_noted_with_the_person_is_none()
    {
        var market = await Market.Open(_cluster);
        await market.Held();
        var person = Ids.NewPerson();

        await _cluster.FailNextWrite(new UserKey(person).ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Ask(market, person));
        Assert.Null(_cluster.Disk.Stored("waitlist", new WaitlistKey(market.Channel).ToString()));

        Assert.Null((await Ask(market, person)).Refusal);
        Assert.Single(Stored(market).Waiting);
    }

    private static List<string?> Orders(Chat chat) =>
    [
        .. chat.Buttons.Select(button => button.Tap)
            .Where(tap => tap?.StartsWith("o:s:", StringComparison.Ordinal) == true),
    ];

    private static Task<Outcome<WaitWish>> Ask(Market market, long person) => Market.As(
        Caller.Person(person),
        () => market.Grains.GetGrain<IWaitlistGrain>(new WaitlistKey(market.Channel).ToString()).Ask(new(
            DateOnly.FromDateTime(market.Slot.UtcDateTime.AddHours(3)), market.Slot, "1/24")));

    private async Task<(Market Market, Chat Chat)> Waiting()
    {
        var market = await Market.Open(_cluster);
        await market.Held();
        var chat = new Chat(_cluster, Ids.NewPerson());
        Assert.Null((await Ask(market, chat.Person)).Refusal);
        return (market, chat);
    }

    private void Add(Market market, OrderKey like, OrderStatus status, int hours) => _cluster.Disk.Add(
        "order",
        market.NewKey().ToString(),
        market.Stored(like) with { Status = status, StartsAt = market.Slot.AddHours(hours) });

    private WaitlistState Stored(Market market) =>
        _cluster.Disk.Read<WaitlistState>("waitlist", new WaitlistKey(market.Channel).ToString());

    private UserState UserOf(Chat chat) =>
        _cluster.Disk.Read<UserState>("user", new UserKey(chat.Person).ToString());
}
