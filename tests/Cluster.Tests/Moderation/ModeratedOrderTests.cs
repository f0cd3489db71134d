using LytSlot.Advertisers;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Conversations;
using LytSlot.Grains.Moderation;
using LytSlot.Grains.Orders;
using LytSlot.Moderation;
using LytSlot.Orders;
using LytSlot.Queries;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Moderation;

/// <summary>Orders that wait for the platform's admins.</summary>
public sealed class ModeratedOrderTests(ClusterFixture fixture)
{
    private const string Word = "неслыханноеслово";
    private const string Text = "Купите НЕСЛЫХАННОЕ СЛОВО: неслыханноеслов0!";

    private static readonly Caller Admin = Caller.Admin(TestCluster.Admin);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Order_waits_goes_on_when_it_is_cleared_and_is_published()
    {
        var market = await Ruled();
        var key = await market.Paid(Text);

        var early = await Market.As(market.Manager, () => market.Order(key).Approve());
        var row = (await Queue()).Single(row => row.Order.Key == key);
        var cleared = await Market.As(Admin, () => market.Order(key).ClearModeration());
        var approved = await Market.As(market.Manager, () => market.Order(key).Approve());
        await market.PassTo(market.Slot, key);
        await market.Until(key, order => order.Status == OrderStatus.Published);

        Assert.Equal("order.in_moderation", early.Refusal?.Code);
        Assert.Equal(
            new Finding(FindingKind.Word, Word, PostPart.Text, "неслыханноеслов0"),
            Assert.Single(row.Moderation.Findings));
        Assert.Equal(
            (OrderStatus.Paid, ModerationStatus.Cleared),
            (cleared.Value!.Status, cleared.Value.Moderation!.Status));
        Assert.NotNull(cleared.Value.AnswerBy);
        Assert.Equal(OrderStatus.Scheduled, approved.Value?.Status);
        Assert.DoesNotContain(await Queue(), row => row.Order.Key == key);
        Assert.Equal(
            [("placed", null), ("paid", "in_moderation"), ("moderation_cleared", null), ("approved", null)],
            Cluster.Disk.Facts(key.ToString()).Take(4).Select(fact => (fact.Kind, fact.Reason)));
        Assert.Equal($"admin:{TestCluster.Admin}", Cluster.Disk.Facts(key.ToString())[2].Actor);
    }

    [Fact]
    public async Task What_is_approved_automatically_is_so_by_the_one_write_that_clears_it()
    {
        var market = await Ruled();
        await market.List(market.Advertiser, Standing.Allowed);
        await market.SettledCalendar();
        var key = await market.Held(Text);
        await market.Pay(key);
        await market.Until(key, order => order.IsInModeration);

        var cleared = await Market.As(Admin, () => market.Order(key).ClearModeration());

        Assert.Equal(OrderStatus.Scheduled, cleared.Value?.Status);
        Assert.Equal(
            ["placed", "paid", "moderation_cleared"],
            Cluster.Disk.Facts(key.ToString()).Select(fact => fact.Kind));
    }

    [Fact]
    public async Task Refused_order_gives_all_money_back_and_both_sides_know_why()
    {
        var market = await Ruled();
        var key = await market.Paid(Text);

        await Market.As(Admin, () => market.Order(key).RefuseModeration("Мы такое не размещаем"));
        var again = await Market.As(Admin, () => market.Order(key).RefuseModeration(null));
        var settled = await market.Until(key, order => order.Settled);

        Assert.True(again.Succeeded);
        Assert.Equal(
            (OrderStatus.Cancelled, "Мы такое не размещаем", RefundStatus.Done),
            (settled.Status, settled.Reason, settled.Refund));
        Assert.Equal(0, Cluster.Disk.Postings(key.ToString()).Sum(line => line.AmountMinor));
        await Hears(market.Advertiser, "Мы такое не размещаем");
        await Hears(market.Owner, "Мы такое не размещаем");
    }

    [Fact]
    public async Task Nobody_looks_and_the_money_goes_back_before_the_slot()
    {
        var market = await Ruled();
        var key = await market.Paid(Text);

        await market.PassTo(market.Slot - TimeSpan.FromMinutes(30), key);
        var rejected = await market.Until(key, order => order is { Status: OrderStatus.Rejected, Settled: true });

        Assert.Equal(("moderation_silent", RefundStatus.Done), (rejected.Reason, rejected.Refund));
        Assert.DoesNotContain(await Queue(), row => row.Order.Key == key);
    }

    [Fact]
    public async Task Scheduled_order_that_is_held_back_is_not_published_and_its_money_goes_back()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Scheduled();

        var held = await Market.As(Admin, () => market.Order(key).HoldBack("Жалоба читателя"));
        var again = await Market.As(Admin, () => market.Order(key).HoldBack("Другая жалоба"));
        await market.PassTo(market.Slot + TimeSpan.FromMinutes(15), key);
        var failed = await market.Until(key, order => order is { Status: OrderStatus.Failed, Settled: true });

        Assert.True(held.Value!.IsInModeration);
        Assert.Equal("Жалоба читателя", again.Value!.Moderation!.Reason);
        Assert.Equal(("moderation_silent", RefundStatus.Done), (failed.Reason, failed.Refund));
        Assert.Empty(Cluster.Posts.In(market.Channel));
    }

    [Fact]
    public async Task Scheduled_order_that_was_held_back_and_cleared_is_published_at_its_time()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Scheduled();
        await Market.As(Admin, () => market.Order(key).HoldBack(null));

        await Market.As(Admin, () => market.Order(key).ClearModeration());
        await market.PassTo(market.Slot, key);
        await market.Until(key, order => order.Status == OrderStatus.Published);

        Assert.Single(Cluster.Posts.In(market.Channel));
    }

    [Fact]
    public async Task Failed_write_leaves_it_waiting_and_a_repeat_counts_once()
    {
        var market = await Ruled();
        var key = await market.Paid(Text);
        await Cluster.FailNextWrite(key.ToString());

        await Assert.ThrowsAnyAsync<Exception>(() => Market.As(Admin, () => market.Order(key).ClearModeration()));
        Assert.True(ModerationRules.IsWaiting(market.Stored(key)));
        var first = await Market.As(Admin, () => market.Order(key).ClearModeration());
        var second = await Market.As(Admin, () => market.Order(key).ClearModeration());

        Assert.Equal(first.Value!.AnswerBy, second.Value!.AnswerBy);
        Assert.Single(Cluster.Disk.Facts(key.ToString()), fact => fact.Kind == "moderation_cleared");
    }

    [Fact]
    public async Task Post_that_is_sent_anew_is_judged_anew()
    {
        var market = await Ruled();
        var key = await market.Paid();
        await Market.As(market.Manager, () => market.Order(key).RequestChanges("Короче"));
        var creative = (await market.Wish(market.NewKey(), text: Text)).Creative;

        var sent = await Market.As(Caller.Person(market.Advertiser), () => market.Order(key).Resubmit(creative));

        var unseen = await Market.As(Admin, () => market.Order(key).ClearModeration());
        var seen = await Market.As(Admin, () => market.Order(key).ClearModeration(2));

        Assert.True(sent.Value!.IsInModeration);
        Assert.Equal("order.creative_changed", unseen.Refusal?.Code);
        Assert.True(seen.Succeeded);
    }

    [Fact]
    public async Task Neither_side_nor_strangers_answer_for_admins_or_see_what_was_found()
    {
        var market = await Ruled();
        var key = await market.Paid(Text);
        var order = market.Order(key);
        var stranger = Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner);
        var facts = Cluster.Disk.Facts(key.ToString()).Count;

        foreach (var (caller, code) in new[]
        {
            (market.Manager, "caller.admin_needed"), (stranger, "order.not_found"),
            (Caller.Person(market.Advertiser), "order.not_found"),
        })
        {
            Assert.Equal(code, (await Market.As(caller, () => order.ClearModeration())).Refusal?.Code);
            Assert.Equal(code, (await Market.As(caller, () => order.RefuseModeration(null))).Refusal?.Code);
            Assert.Equal(code, (await Market.As(caller, () => order.HoldBack(null))).Refusal?.Code);
            Assert.Equal("caller.admin_needed", (await Market.As(caller, () => Cluster.Client
                .GetGrain<IModerationQueries>(QueryKey.Only).Queue(new Page(null, 5), Cancel))).Refusal?.Code);
        }

        Assert.Empty((await Market.As(market.Manager, order.Read)).Value!.Moderation!.Findings);
        Assert.Empty((await Market.As(Caller.Person(market.Advertiser), order.Read)).Value!.Moderation!.Findings);
        Assert.Equal(facts, Cluster.Disk.Facts(key.ToString()).Count);
    }

    [Fact]
    public async Task Admins_are_called_once_until_one_of_them_looks()
    {
        var market = await Ruled();
        await Queue();
        await Cluster.Still();
        var key = await market.Paid(Text);
        await market.UntilStored(key, order => order.Untold.IsEmpty);

        Assert.False(await Ring("another order"));
        await Hears(TestCluster.Admin, "Утро");
        await Queue();
        await Cluster.Still();

        Assert.True(await Ring("another order"));
        Assert.True(await Ring("another order"));
        Assert.False(await Ring("a third"));
        await Market.As(Admin, () => market.Order(key).ClearModeration());
        await Cluster.Still();
        Assert.True(await Ring("a third"));
    }

    /// <summary>A market on a platform with a rule that every silo knows.</summary>
    private async Task<Market> Ruled()
    {
        await Market.As(Admin, () => Cluster.Client.GetGrain<IModerationGrain>(ModerationKey.Only)
            .Revise([Word], [], null));
        await Cluster.Pass(PostRules.Fresh);
        return await Market.Open(Cluster);
    }

    private async Task<IEnumerable<ModerationRow>> Queue() => (await Market.As(Admin, () => Cluster.Client
        .GetGrain<IModerationQueries>(QueryKey.Only).Queue(new Page(null, 100), Cancel))).Value!.Rows;

    private Task<bool> Ring(string news) => Market.As(
        Caller.System, () => Cluster.Inside.GetGrain<IModerationBell>(ModerationKey.Only).Ring(news));

    private async Task Hears(long person, string words)
    {
        while (!(await Cluster.Messenger.Next(person, Cancel)).OfType<BotReply.Screen>()
            .Any(screen => screen.Text.Text.Contains(words, StringComparison.Ordinal)))
        {
        }
    }
}
