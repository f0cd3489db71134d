using LytSlot.Cluster.Tests.Conversations;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Conversations;
using LytSlot.Marking;
using LytSlot.Orders;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;
using LytSlot.Users;

namespace LytSlot.Cluster.Tests.Marking;

/// <summary>The mark from the tenant's policy to the post in the channel.</summary>
public sealed class MarkingTests(ClusterFixture fixture)
{
    private const string Erid = "2VtzqxKnJ3b";

    private const string Mark = "Реклама. ООО «Ромашка», ИНН 7707083893, erid: " + Erid;

    private readonly TestCluster _cluster = fixture.Cluster;

    /// <summary>What the advertiser is shown, the owner approves and the channel gets is one and the same.</summary>
    [Fact]
    public async Task Marked_post_is_booked_through_the_bot_and_published_with_its_mark()
    {
        var market = await Market.Open(_cluster);
        await market.SetMarking(MarkingPolicy.Required);
        var buyer = new Chat(_cluster, market.Advertiser) { IsRestless = true };
        await buyer.Start($"c_{market.Channel}");
        await buyer.TapFirst("day:");
        await buyer.TapFirst("at:");
        await buyer.Say("ООО «Ромашка»");
        await buyer.Say("7707083894");
        Assert.Contains("not a tax id", buyer.Screen.Text.Text, StringComparison.Ordinal);
        await buyer.Say("ИНН 7707083893");
        await buyer.Tap("Later");
        await buyer.Say("Кофе");
        Assert.Equal("Кофе\n\n" + Mark.Replace(Erid, "…", StringComparison.Ordinal), Shown(buyer));
        await buyer.TapFirst("price:");
        var order = OrderKey.Parse(Assert.Single(buyer.Last.Replies.OfType<BotReply.Invoice>()).Payload);
        await market.Pay(order);
        await market.Until(order, view => view.Status == OrderStatus.Paid);
        Assert.Equal("marking.missing", (await Approve(market, order)).Refusal?.Code);

        await buyer.TapData($"o:s:{Tap(order)}");
        await buyer.Tap("Send the erid");
        await buyer.Say($"erid: {Erid}");
        await buyer.Tap("Show the post");
        Assert.Equal("Кофе\n\n" + Mark, Shown(buyer));
        var owner = new Chat(_cluster, market.Owner);
        await owner.TapData($"o:j:{Tap(order)}");
        Assert.Equal("Кофе\n\n" + Mark, Shown(owner));
        await owner.TapData($"o:a:{Tap(order)}");

        var view = await market.Until(order, view => view.Status == OrderStatus.Scheduled);
        await market.PassTo(view.StartsAt, order);
        await market.Until(order, now => now.Status == OrderStatus.Published);
        Assert.Equal("Кофе\n\n" + Mark, Published(market));
    }

    [Fact]
    public async Task What_was_said_once_is_offered_again()
    {
        var market = await Market.Open(_cluster);
        await market.SetMarking(MarkingPolicy.Required);
        await Remember(market, Market.Romashka with { Erid = Erid });
        var buyer = new Chat(_cluster, market.Advertiser);
        await buyer.Start($"c_{market.Channel}");
        await buyer.TapFirst("day:");
        await buyer.TapFirst("at:");

        await buyer.Tap("Use this");
        await buyer.Tap(Erid);
        Assert.Equal("place-order/write-creative", buyer.Stored.Step);
        await buyer.Say(new string('x', 4096));
        Assert.Contains("too long", buyer.Screen.Text.Text, StringComparison.Ordinal);
        await buyer.Say("Кофе");

        Assert.Equal("Кофе\n\n" + Mark, Shown(buyer));
    }

    /// <summary>A booking is held to the policy of its moment, whatever a dialog has shown before.</summary>
    [Fact]
    public async Task Policy_counts_at_once_and_orders_that_stand_keep_their_own()
    {
        var market = await Market.Open(_cluster);
        var before = await market.Held();

        await market.SetMarking(MarkingPolicy.Required);
        var wish = await market.Wish(market.NewKey());
        Assert.Equal("marking.needed", (await market.Book(wish)).Refusal?.Code);
        var wrong = Market.Romashka with { TaxId = "7707083894" };
        Assert.Equal("marking.bad_tax_id", (await market.Book(wish with { Marking = wrong })).Refusal?.Code);
        var full = await market.Wish(market.NewKey(), text: new string('x', 4096));
        Assert.Equal("marking.no_room", (await market.Book(full with { Marking = Market.Romashka })).Refusal?.Code);

        await market.SetMarking(MarkingPolicy.Forbidden);
        var marked = await market.Wish(market.NewKey(), text: $"Кофе, erid: {Erid}");
        Assert.Equal("marking.forbidden", (await market.Book(marked)).Refusal?.Code);
        Assert.Null((await Read(market, before)).Mark);
    }

    [Fact]
    public async Task Booked_order_keeps_who_advertises_and_a_repeat_answers_as_before()
    {
        var market = await Market.Open(_cluster);
        await market.SetMarking(MarkingPolicy.Required);
        var wish = await market.Wish(market.NewKey()) with { Marking = Market.Romashka with { Erid = Erid } };

        var first = await market.Book(wish);
        await market.SetMarking(MarkingPolicy.Off);
        var second = await market.Book(wish);

        Assert.Equal(Mark, first.Value?.Mark?.Text);
        Assert.Equal(
            first.Value,
            second.Value! with { PriceLines = first.Value!.PriceLines, Creatives = first.Value.Creatives });
    }

    [Fact]
    public async Task Failed_write_leaves_the_mark_as_stored_and_the_repeat_gives_it()
    {
        var market = await Market.Open(_cluster);
        await market.SetMarking(MarkingPolicy.Required);
        var order = await market.Paid(marking: Market.Romashka);
        await _cluster.FailNextWrite(order.ToString());

        await Assert.ThrowsAnyAsync<Exception>(() => Give(market, order, Caller.Person(market.Advertiser)));

        Assert.Null((await Read(market, order)).Mark?.Text);
        Assert.Equal(Mark, (await Give(market, order, Caller.Person(market.Advertiser))).Value?.Mark?.Text);
        var writes = _cluster.Disk.Facts(order.ToString()).Count(fact => fact.Kind == "marked");
        await Give(market, order, market.Manager);
        Assert.Equal(1, writes);
        Assert.Equal(1, _cluster.Disk.Facts(order.ToString()).Count(fact => fact.Kind == "marked"));
    }

    [Fact]
    public async Task Strangers_neither_mark_an_order_nor_set_a_policy()
    {
        var market = await Market.Open(_cluster);
        await market.SetMarking(MarkingPolicy.Required);
        var order = await market.Paid(marking: Market.Romashka);
        var tenant = _cluster.Client.GetGrain<ITenantGrain>(new TenantKey(market.Tenant).ToString());
        var manager = Caller.Member(market.Tenant, Ids.NewPerson(), Role.Manager);
        Caller[] strangers =
        [
            Caller.Guest,
            Caller.Person(Ids.NewPerson()),
            Caller.Admin(Ids.NewPerson()),
            Caller.Member(Guid.CreateVersion7(), market.Owner, Role.Owner),
        ];

        foreach (var stranger in strangers)
        {
            Assert.Equal("order.not_found", (await Give(market, order, stranger)).Refusal?.Code);
            var set = await Market.As(stranger, () => tenant.SetMarking(MarkingPolicy.Off));
            Assert.Equal("tenant.not_found", set.Refusal?.Code);
        }

        Assert.Equal(
            "caller.role_too_low",
            (await Market.As(manager, () => tenant.SetMarking(MarkingPolicy.Off))).Refusal?.Code);
        Assert.Equal(
            "caller.role_too_low",
            (await Give(market, order, manager with { Role = Role.Viewer })).Refusal?.Code);
        Assert.Equal(Mark, (await Give(market, order, manager)).Value?.Mark?.Text);
    }

    [Fact]
    public async Task Failed_write_leaves_policy_and_remembered_data_as_stored()
    {
        var market = await Market.Open(_cluster);
        var key = new TenantKey(market.Tenant).ToString();
        var tenant = _cluster.Client.GetGrain<ITenantGrain>(key);
        await _cluster.FailNextWrite(key);
        await Assert.ThrowsAnyAsync<Exception>(() => market.SetMarking(MarkingPolicy.Required));
        Assert.Equal(MarkingPolicy.Off, (await Market.As(market.Manager, tenant.Read)).Value?.Marking);
        Assert.Equal(
            "marking.bad_policy",
            (await Market.As(market.Manager, () => tenant.SetMarking(MarkingPolicy.None))).Refusal?.Code);

        await _cluster.FailNextWrite(new UserKey(market.Advertiser).ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Remember(market, Market.Romashka));
        Assert.Equal(Market.Romashka, (await Remember(market, Market.Romashka)).Value?.Marking);
        var other = Caller.Person(Ids.NewPerson());
        var user = _cluster.Client.GetGrain<IUserGrain>(new UserKey(market.Advertiser).ToString());
        Assert.Equal(
            "caller.person_needed",
            (await Market.As(other, () => user.RememberMarking(Market.Romashka))).Refusal?.Code);
    }

    private static string Shown(Chat chat) =>
        Assert.Single(chat.Last.Replies.OfType<BotReply.Preview>()).Content.Text.Text;

    private static string Tap(OrderKey order) =>
        new LytSlot.Grains.Conversations.Taps.OrderTap(LytSlot.Grains.Conversations.Taps.OrderVerb.Show, order)
            .ToString()["o:s:".Length..];

    private string Published(Market market) =>
        _cluster.Posts.In(market.Channel).Single().Text.Text;

    private Task<Outcome<UserView>> Remember(Market market, MarkingData data) => Market.As(
        Caller.Person(market.Advertiser),
        () => _cluster.Client.GetGrain<IUserGrain>(new UserKey(market.Advertiser).ToString()).RememberMarking(data));

    private static Task<Outcome<OrderView>> Approve(Market market, OrderKey order) =>
        Market.As(market.Manager, () => market.Order(order).Approve());

    private static Task<Outcome<OrderView>> Give(Market market, OrderKey order, Caller caller) =>
        Market.As(caller, () => market.Order(order).Mark(Erid));

    private static async Task<OrderView> Read(Market market, OrderKey order) =>
        (await Market.As(market.Manager, () => market.Order(order).Read())).Value!;
}
