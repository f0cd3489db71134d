using LytSlot.Advertisers;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Users;
using LytSlot.Testing.Cluster;
using LytSlot.Users;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>What people look up and do besides booking and judging.</summary>
public sealed class LookingAroundTests(ClusterFixture fixture)
{
    private readonly TestCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Order_is_told_step_by_step_to_both_sides_and_to_nobody_else()
    {
        var market = await Market.Open(_cluster);
        var order = await market.Scheduled();

        var advertiser = await Looking(market.Advertiser, OrderVerb.Show, order);
        await advertiser.Tap("History");
        Assert.Contains("— paid", Text(advertiser), StringComparison.Ordinal);
        Assert.Contains("— approved by the owner", Text(advertiser), StringComparison.Ordinal);

        var owner = await Looking(market.Owner, OrderVerb.Judge, order);
        await owner.Tap("History");
        Assert.Contains("— approved by the owner", Text(owner), StringComparison.Ordinal);

        var stranger = await Looking(Ids.NewPerson(), OrderVerb.Show, order);
        await stranger.TapData("timeline");
        Assert.DoesNotContain("—", Text(stranger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_post_is_booked_at_another_time_without_being_sent_again()
    {
        var market = await Market.Open(_cluster);
        var order = await market.Scheduled("The same again");
        var chat = await Looking(market.Advertiser, OrderVerb.Show, order);

        await chat.Tap("Same post");
        await chat.TapFirst("day:");
        await chat.TapFirst("at:");
        Assert.Equal("place-order/confirm", chat.Stored.Step);
        Assert.Equal("The same again", Assert.Single(chat.Last.Replies.OfType<BotReply.Preview>()).Content.Text.Text);
        await chat.TapFirst("price:");

        Assert.Equal("orders/pay", chat.Stored.Step);
        var booked = chat.Stored.Drafts.Look.Key()!.Value;
        Assert.NotEqual(order, booked);
        Assert.Equal(market.Stored(order).Creative, market.Stored(booked).Creative);
    }

    [Fact]
    public async Task Owner_sees_what_goes_out_and_a_stranger_sees_nothing()
    {
        var market = await Market.Open(_cluster);
        var order = await market.Scheduled();
        var owner = new Chat(_cluster, market.Owner);
        await owner.Command("today");

        Assert.Contains("(UTC+3) · Утро", Text(owner), StringComparison.Ordinal);
        Assert.Contains(owner.Buttons, button => button.Tap == new OrderTap(OrderVerb.Judge, order).ToString());
        await owner.Tap("whole week");
        Assert.Contains("(UTC+3) · Утро", Text(owner), StringComparison.Ordinal);

        var stranger = new Chat(_cluster, Ids.NewPerson());
        await stranger.Command("today");
        Assert.DoesNotContain("Утро", Text(stranger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocked_advertiser_is_let_in_again_by_whose_list_it_is_only()
    {
        var market = await Market.Open(_cluster);
        await market.List(market.Advertiser, Standing.Blocked);
        var tap = AdvertiserTap.Of(new(market.Tenant, market.Advertiser));
        var stranger = await new Steps(_cluster).Reach("owner/blocked");

        await stranger.TapData(tap);
        Assert.Equal(Standing.Blocked, await ListOf(market));

        var owner = new Chat(_cluster, market.Owner);
        await owner.Start();
        await owner.Tap("Orders to approve");
        await owner.Tap("Blocked advertisers");
        await owner.TapData(tap);
        Assert.Equal(Standing.None, await ListOf(market));
        Assert.Contains("You have blocked nobody", Text(owner), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_remembered_of_a_person_is_forgotten_when_they_say_so()
    {
        var person = Ids.NewPerson();
        var user = _cluster.Client.GetGrain<IUserGrain>(new UserKey(person).ToString());
        await Market.As(Caller.Person(person), () => user.RememberMarking(Market.Romashka));
        var chat = new Chat(_cluster, person, "en");
        await chat.Command("language");
        await chat.Tap("Русский");
        await chat.Start("c_-5");

        await chat.Command("privacy");
        await chat.TapData("forget");
        await chat.TapData("yes");

        Assert.Equal("menu", chat.Stored.Step);
        Assert.Equal("en", chat.Stored.Language);
        Assert.Null(chat.Stored.Album);
        var stored = _cluster.Disk.Read<UserState>("user", new UserKey(person).ToString());
        Assert.Null(stored.Marking);
        Assert.Null(stored.Language);
    }

    [Fact]
    public async Task Forgetting_that_could_not_be_stored_is_repeated_and_nobody_forgets_for_others()
    {
        var person = Ids.NewPerson();
        var key = new UserKey(person).ToString();
        var user = _cluster.Client.GetGrain<IUserGrain>(key);
        await Market.As(Caller.Person(person), () => user.RememberMarking(Market.Romashka));

        Assert.Equal(
            "caller.person_needed", (await Market.As(Caller.Person(Ids.NewPerson()), user.Forget)).Refusal?.Code);
        await _cluster.FailNextWrite(key);
        await Assert.ThrowsAnyAsync<Exception>(() => Market.As(Caller.Person(person), user.Forget));
        Assert.NotNull((await Market.As(Caller.Person(person), user.Read)).Marking);
        await Market.As(Caller.Person(person), user.Forget);
        await Market.As(Caller.Person(person), user.Forget);

        Assert.Null(_cluster.Disk.Read<UserState>("user", key).Marking);
        Assert.Single(_cluster.Disk.Facts(key), fact => fact.Kind == "forgotten");
    }

    private static string Text(Chat chat) => chat.Screen.Text.Text;

    private static Task<Standing> ListOf(Market market) => Market.As(market.Manager, async () =>
        (await market.Listing(market.Advertiser).Read()).Value!.Standing);

    private async Task<Chat> Looking(long person, OrderVerb verb, LytSlot.Orders.OrderKey order)
    {
        var chat = new Chat(_cluster, person);
        await chat.Start();
        await chat.TapData(new OrderTap(verb, order).ToString());
        return chat;
    }
}
