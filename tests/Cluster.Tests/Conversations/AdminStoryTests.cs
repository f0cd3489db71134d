using LytSlot.Channels;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Cluster.Tests.Payments;
using LytSlot.Conversations;
using LytSlot.Creatives;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Payments;
using LytSlot.Grains.Payouts;
using LytSlot.Grains.Tenants;
using LytSlot.Payouts;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>What admins of the platform look up and do in the bot.</summary>
public sealed class AdminStoryTests(ClusterFixture fixture)
{
    private readonly TestCluster _cluster = fixture.Cluster;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Channel_is_looked_up_suspended_with_a_reason_and_let_sell_again(bool isRestless)
    {
        var market = await Market.Open(_cluster);
        var admin = await Admin(isRestless);

        await admin.Say($"{market.Channel}");
        Assert.Contains("Утро", Text(admin), StringComparison.Ordinal);
        await admin.Tap("Suspend");
        await admin.Say("Жалобы рекламодателей");
        Assert.Contains("Жалобы рекламодателей", Text(admin), StringComparison.Ordinal);
        Assert.NotEqual(ChannelStatus.Suspended, Stored(market).Status);
        await admin.Tap("Yes");

        var suspended = Stored(market);
        Assert.Equal(
            (ChannelStatus.Suspended, "Жалобы рекламодателей"), (suspended.Status, suspended.SuspendedFor));
        Assert.DoesNotContain("Жалобы", admin.StoredDrafts, StringComparison.Ordinal);
        await admin.Tap("Lift");
        await admin.Tap("Yes");
        Assert.Equal(ChannelStatus.Active, Stored(market).Status);
        Assert.Equal("admin/channel", admin.Stored.Step);
    }

    [Fact]
    public async Task Channel_is_found_by_its_name_by_a_link_and_by_a_post_of_it()
    {
        var market = await Market.Open(_cluster);
        var name = $"morning_{-market.Channel}";
        _cluster.Desk.Facts[market.Channel] = FakeChannelDesk.Fit with { Username = name };
        await Market.As(market.Manager, market.ChannelGrain().CheckRights);
        var admin = await Admin();

        foreach (var words in new[] { "@" + name, $"https://t.me/{name}/5", $"{market.Channel}" })
        {
            await admin.Command("admin");
            await admin.Say(words);
            Assert.Equal(market.Channel, Looked(admin, "admin/channel").Channel);
        }

        await admin.Command("admin");
        await admin.Do((id, from) => new BotInput.Said(
            id, from, 5, new(PostText.Plain("news"), [], [], false, true), null, ForwardedFrom: market.Channel));
        Assert.Equal(market.Channel, Looked(admin, "admin/channel").Channel);
        await admin.Say("@nobody_has_this_name");
        Assert.Contains("found nothing", Text(admin), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Album_that_is_forwarded_is_of_its_channel()
    {
        var market = await Market.Open(_cluster);
        var admin = await Admin();
        for (var part = 1; part <= 2; part++)
        {
            var photo = new PostContent(PostText.Plain(""), [new(MediaKind.Photo, "f", $"u{part}")], [], false, true);
            await admin.Do((id, from) => new BotInput.Said(
                id, from, (int)id % 1000, photo, "album", ForwardedFrom: market.Channel));
        }

        await admin.Say("what follows takes the album first");

        Assert.Equal(market.Channel, Looked(admin, "admin/channel").Channel);
    }

    [Fact]
    public async Task Tenant_is_suspended_without_a_reason_and_let_sell_again()
    {
        var market = await Market.Open(_cluster);
        var admin = await Admin();

        await admin.Say($"{market.Tenant}");
        Assert.Contains("Fee: 20 %", Text(admin), StringComparison.Ordinal);
        Assert.Contains($"Анна · owner · {market.Owner}", Text(admin), StringComparison.Ordinal);
        Assert.Contains(admin.Buttons, button => button.Text.Contains("Утро", StringComparison.Ordinal));
        await admin.Tap("Suspend");
        await admin.Tap("Without a reason");
        await admin.Tap("Yes");
        Assert.Equal(TenantStatus.Suspended, Tenant(market).Status);

        await admin.Tap("Lift");
        await admin.Tap("Yes");
        Assert.Equal(TenantStatus.Active, Tenant(market).Status);
    }

    [Fact]
    public async Task Order_is_told_with_its_money_and_both_its_sides()
    {
        var market = await Market.Open(_cluster);
        var order = await market.Scheduled();
        var admin = await Admin();

        foreach (var words in new[] { $"{order.Order}", $"{order}", $"t.me/b?start={OrderTap.StartPayload(order)}" })
        {
            await admin.Command("admin");
            await admin.Say(words);

            Assert.Equal(order, Looked(admin, "admin/order").Order());
        }

        Assert.Contains("150 ⭐", Text(admin), StringComparison.Ordinal);
        Assert.Contains("fee: 30 ⭐", Text(admin), StringComparison.Ordinal);
        Assert.Contains($"{market.Advertiser}", Text(admin), StringComparison.Ordinal);
        Assert.Contains("— approved by the owner", Text(admin), StringComparison.Ordinal);
        await admin.TapFirst("a:t:");
        Assert.Equal(market.Tenant, Looked(admin, "admin/tenant").Tenant);
    }

    [Fact]
    public async Task Button_of_a_notice_for_the_channels_side_leads_an_admin_to_the_order_as_admins_see_it()
    {
        var market = await Market.Open(_cluster);
        var order = await market.Scheduled();
        var admin = await Admin();

        await admin.TapData(new OrderTap(OrderVerb.Judge, order).ToString());

        Assert.Equal(order, Looked(admin, "admin/order").Order());
    }

    [Fact]
    public async Task Money_that_its_provider_refuses_to_give_back_is_returned_by_hand_once()
    {
        var shop = await Shop.Held(_cluster);
        var charge = await shop.Paid();
        shop.Pages.Answers[charge.Charge] = RefundResult.Impossible;
        await Market.As(shop.Market.Manager, () => shop.Market.Order(shop.Order).Reject(null));
        await shop.Market.Until(shop.Order, _ => _cluster.Disk.Facts(shop.Order.ToString())
            .Any(fact => fact.Kind == "refund_stuck"));
        var admin = await Admin();

        await admin.Say($"{shop.Order}");
        await admin.Tap("given back by hand");
        var yes = admin.Buttons.First().Tap!;
        await admin.TapData(yes);
        await admin.TapData(yes);
        await shop.Market.Until(shop.Order, order => order.Settled);

        Assert.Empty(shop.Balances());
        Assert.DoesNotContain(shop.Pages.Made, made => made.Payment == charge);
    }

    [Fact]
    public async Task Order_that_changed_after_it_was_seen_is_looked_at_again()
    {
        var market = await Market.Open(_cluster);
        var order = await market.Paid();
        var admin = await Admin();
        await admin.TapData(new AdminTap(AdminVerb.ReturnMoney, order.Tenant, order.Order).ToString());
        await Market.As(market.Manager, () => market.Order(order).Approve());

        await admin.Tap("Yes");

        Assert.Contains("changed meanwhile", Text(admin), StringComparison.Ordinal);
        Looked(admin, "admin/order");
    }

    [Fact]
    public async Task Payout_is_confirmed_after_a_second_yes()
    {
        var market = await Market.Open(_cluster);
        var key = await new AdminSteps(_cluster).Asked(market);
        var admin = await Admin();

        await admin.TapData(new AdminTap(AdminVerb.Payout, key.Tenant, key.Payout).ToString());
        Assert.Contains("TON wallet UQ-1", Text(admin), StringComparison.Ordinal);
        await admin.Tap("was sent");
        Assert.Equal(PayoutStatus.Requested, Payout(key).Status);
        Assert.DoesNotContain("TON", admin.StoredDrafts, StringComparison.Ordinal);
        await admin.Tap("Yes");

        Assert.Equal(PayoutStatus.Confirmed, Payout(key).Status);
        Assert.Contains(
            _cluster.Disk.Facts(key.ToString()), fact => fact.Actor == $"admin:{admin.Person}");
        Assert.DoesNotContain(admin.Buttons, button => button.Text.Contains("was sent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Payout_that_could_not_be_stored_is_answered_once_when_the_tap_comes_again()
    {
        var market = await Market.Open(_cluster);
        var key = await new AdminSteps(_cluster).Asked(market);
        var admin = await Admin();
        await admin.TapData(new AdminTap(AdminVerb.RejectPayout, key.Tenant, key.Payout).ToString());
        await admin.Say("Неверный счёт");
        await _cluster.FailNextWrite(key.ToString());

        await Assert.ThrowsAnyAsync<Exception>(() => admin.Tap("Yes"));
        Assert.Equal(PayoutStatus.Requested, Payout(key).Status);
        await admin.TapData("anything");

        Assert.Equal((PayoutStatus.Rejected, "Неверный счёт"), (Payout(key).Status, Payout(key).Reason));
        Assert.Equal("admin/payout", admin.Stored.Step);
    }

    [Fact]
    public async Task Yes_of_another_screen_does_nothing()
    {
        var (morning, evening) = (await Market.Open(_cluster), await Market.Open(_cluster));
        var admin = await Admin();
        await admin.TapData(AdminTap.Of(AdminVerb.SuspendChannel, morning.Channel).ToString());
        await admin.Say("First");
        var older = admin.Buttons.First().Tap!;
        await admin.Tap("Back");
        await admin.TapData(AdminTap.Of(AdminVerb.SuspendChannel, evening.Channel).ToString());
        await admin.Say("Second");

        await admin.TapData(older);

        Assert.Equal("admin/confirm", admin.Stored.Step);
        Assert.Equal((ChannelStatus.Active, ChannelStatus.Active), (Stored(morning).Status, Stored(evening).Status));
        await admin.Tap("Yes");
        Assert.Equal(
            (ChannelStatus.Active, ChannelStatus.Suspended), (Stored(morning).Status, Stored(evening).Status));
    }

    [Fact]
    public async Task Dialog_that_was_interrupted_can_be_gone_back_to()
    {
        var market = await Market.Open(_cluster);
        var admin = await Admin();
        await admin.Start($"c_{market.Channel}");
        Assert.Equal("place-order/choose-day", admin.Stored.Step);

        await admin.Command("admin");
        await admin.Tap("Back to where I was");

        Assert.Equal("place-order/choose-day", admin.Stored.Step);
    }

    private static string Text(Chat chat) => chat.Screen.Text.Text;

    private static Grains.Conversations.AdminDraft Looked(Chat admin, string step)
    {
        Assert.Equal(step, admin.Stored.Step);
        return admin.Stored.Drafts.Admin;
    }

    private async Task<Chat> Admin(bool isRestless = false)
    {
        var chat = new Chat(_cluster, TestCluster.Admin) { IsRestless = isRestless };
        await chat.Start();
        await chat.Tap("Platform");
        return chat;
    }

    private ChannelState Stored(Market market) => _cluster.Disk.Read<ChannelState>(
        "channel", new ChannelKey(market.Channel).ToString());

    private TenantState Tenant(Market market) => _cluster.Disk.Read<TenantState>(
        "tenant", new TenantKey(market.Tenant).ToString());

    private PayoutState Payout(PayoutKey key) => _cluster.Disk.Read<PayoutState>("payout", key.ToString());
}
