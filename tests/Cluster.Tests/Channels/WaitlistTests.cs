using LytSlot.Calendar;
using LytSlot.Cluster.Tests.Conversations;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Conversations;
using LytSlot.Grains.Calendar;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Channels;

public sealed class WaitlistTests(ClusterFixture fixture)
{
    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Whoever_waits_is_told_once_when_the_order_is_called_off_and_finds_the_slot_free()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Held();
        var waiting = new Chat(Cluster, Ids.NewPerson());
        Assert.Null((await Ask(market, waiting.Person)).Refusal);
        Assert.Null((await Ask(market, waiting.Person)).Refusal);
        Assert.Single(Stored(market).Waiting);

        await Market.As(Caller.Person(market.Advertiser), () => market.Order(key).Cancel(null));
        var screen = await Told(waiting.Person);

        Assert.Empty(Stored(market).Waiting);
        await waiting.TapData(screen.Rows[0].Buttons[0].Tap!);
        Assert.Equal("place-order/choose-slot", waiting.Stored.Step);
        Assert.Contains(waiting.Buttons, button => button.Tap == $"at:{market.Slot.ToUnixTimeSeconds() / 60}");
    }

    [Fact]
    public async Task Hold_that_runs_out_is_told_to_all_in_the_order_of_asking()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Held();
        long[] people = [Ids.NewPerson(), Ids.NewPerson()];
        foreach (var person in people)
        {
            await Ask(market, person);
        }

        Assert.Equal(people, Stored(market).Waiting.Select(one => one.Person));
        await market.PassTo(Cluster.Clock.GetUtcNow() + TimeSpan.FromMinutes(15), key);

        Assert.NotNull(await Told(people[0]));
        Assert.NotNull(await Told(people[1]));
    }

    [Fact]
    public async Task Nobody_waits_for_what_is_free_or_not_sold()
    {
        var market = await Market.Open(Cluster);
        var channel = Waitlist(market);
        var person = Ids.NewPerson();
        var me = Caller.Person(person);

        Assert.Equal("waitlist.free", (await Ask(market, person)).Refusal?.Code);
        Assert.Equal(
            "waitlist.nothing_to_come",
            (await Market.As(me, () => channel.Ask(Wish(market) with { StartsAt = market.Slot.AddMinutes(7) })))
                .Refusal?.Code);
        Assert.Equal(
            "slot.no_such_format",
            (await Market.As(me, () => channel.Ask(Wish(market) with { Format = "9/99" }))).Refusal?.Code);
        Assert.Equal(
            "caller.person_needed",
            (await Market.As(market.Manager, () => channel.Ask(Wish(market)))).Refusal?.Code);
        Assert.Null(Cluster.Disk.Stored("waitlist", new WaitlistKey(market.Channel).ToString()));
    }

    [Fact]
    public async Task Failed_write_leaves_nobody_waiting()
    {
        var market = await Market.Open(Cluster);
        await market.Held();
        var person = Ids.NewPerson();

        await Cluster.FailNextWrite(new WaitlistKey(market.Channel).ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Ask(market, person));
        Assert.Null(Cluster.Disk.Stored("waitlist", new WaitlistKey(market.Channel).ToString()));

        await Ask(market, person);
        Assert.Single(Stored(market).Waiting);
    }

    [Fact]
    public async Task Bell_beside_a_taken_time_puts_its_person_on_the_list()
    {
        var market = await Market.Open(Cluster);
        await market.Held();
        var chat = new Chat(Cluster, Ids.NewPerson());
        await chat.Start($"c_{market.Channel}");
        await chat.TapData($"day:{Wish(market).Day:yyyyMMdd}");

        await chat.TapData($"bell:{market.Slot.ToUnixTimeSeconds() / 60}");

        Assert.Equal("place-order/choose-slot", chat.Stored.Step);
        Assert.Contains(chat.Buttons, button => button.Tap?.StartsWith("bell:", StringComparison.Ordinal) == true);
        var waiting = Assert.Single(Stored(market).Waiting);
        Assert.Equal((chat.Person, market.Slot), (waiting.Person, waiting.StartsAt));
    }

    private static WaitWish Wish(Market market) =>
        new(DateOnly.FromDateTime(market.Slot.UtcDateTime.AddHours(3)), market.Slot, "1/24");

    private static IWaitlistGrain Waitlist(Market market) =>
        market.Grains.GetGrain<IWaitlistGrain>(new WaitlistKey(market.Channel).ToString());

    private static Task<Outcome<WaitWish>> Ask(Market market, long person) =>
        Market.As(Caller.Person(person), () => Waitlist(market).Ask(Wish(market)));

    private WaitlistState Stored(Market market) =>
        Cluster.Disk.Read<WaitlistState>("waitlist", new WaitlistKey(market.Channel).ToString());

    /// <summary>The next notice to a person; time passes meanwhile, since notices leave by timers.</summary>
    private async Task<BotReply.Screen> Told(long person)
    {
        var next = Cluster.Messenger.Next(person, TestContext.Current.CancellationToken).AsTask();
        await Cluster.Until(() => Task.FromResult(next.IsCompleted), () => $"{person} is told nothing.");
        return Assert.IsType<BotReply.Screen>(Assert.Single(await next));
    }
}
