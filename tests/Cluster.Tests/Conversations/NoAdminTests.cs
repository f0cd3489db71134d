using LytSlot.Channels;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Orders;
using LytSlot.Payouts;
using LytSlot.Queries;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>What is the admins' is nobody else's, whatever is sent, tapped or stored.</summary>
public sealed class NoAdminTests(ClusterFixture fixture)
{
    private readonly TestCluster _cluster = fixture.Cluster;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Command_is_one_that_nobody_knows_and_the_menu_has_no_button()
    {
        var market = await Market.Open(_cluster);

        foreach (var person in new[] { Ids.NewPerson(), market.Owner, market.Advertiser })
        {
            var chat = new Chat(_cluster, person);
            await chat.Start();
            Assert.DoesNotContain(chat.Buttons, button => button.Text.Contains("Platform", StringComparison.Ordinal));
            await chat.Command("sudo");
            var (unknown, drafts) = (chat.Screen.Text.Text, chat.StoredDrafts);
            await chat.Command("admin");

            Assert.Equal((unknown, drafts, "menu"), (chat.Screen.Text.Text, chat.StoredDrafts, chat.Stored.Step));
        }
    }

    [Fact]
    public async Task Button_of_an_admin_is_a_stale_one_to_everybody_else()
    {
        var market = await Market.Open(_cluster);
        var order = await market.Scheduled();
        var payout = await new AdminSteps(_cluster).Asked(market);
        var before = Disk(market, order, payout);

        foreach (var person in new[] { Ids.NewPerson(), market.Owner, market.Advertiser })
        {
            var chat = new Chat(_cluster, person);
            await chat.Start();
            var drafts = chat.StoredDrafts;
            foreach (var verb in Enum.GetValues<AdminVerb>().Except([AdminVerb.None]))
            {
                foreach (var id in new[] { Guid.Empty, order.Order, payout.Payout })
                {
                    await chat.TapData(new AdminTap(verb, market.Tenant, id, market.Channel).ToString());
                    await chat.Say("Because");

                    Assert.Equal(("menu", drafts), (chat.Stored.Step, chat.StoredDrafts));
                }
            }
        }

        Assert.Equal(before, Disk(market, order, payout));
    }

    [Theory]
    [InlineData("admin/home")]
    [InlineData("admin/look-up")]
    [InlineData("admin/tenants")]
    [InlineData("admin/payouts")]
    [InlineData("admin/moderation")]
    [InlineData("admin/channel")]
    [InlineData("admin/tenant")]
    [InlineData("admin/order")]
    [InlineData("admin/payout")]
    [InlineData("admin/why")]
    [InlineData("admin/confirm")]
    [InlineData("admin/carry-out")]
    public async Task Who_is_an_admin_no_more_starts_over_from_every_step(string step)
    {
        var market = await Market.Open(_cluster);
        var order = await market.Scheduled();
        var payout = await new AdminSteps(_cluster).Asked(market);
        var before = Disk(market, order, payout);
        var wish = Guid.CreateVersion7();
        foreach (var verb in new[] { AdminVerb.SuspendChannel, AdminVerb.ConfirmPayout, AdminVerb.SuspendTenant })
        {
            var person = Ids.NewPerson();
            _cluster.Disk.Add("conversation", new Chat(_cluster, person).Key, new ConversationState
            {
                Step = step,
                Language = "en",
                Drafts = new()
                {
                    Admin = new()
                    {
                        Verb = verb,
                        Tenant = market.Tenant,
                        Id = payout.Payout,
                        Channel = market.Channel,
                        Wish = wish,
                    },
                },
            });
            var chat = new Chat(_cluster, person);

            await chat.TapData($"yes:{wish:N}");

            Assert.Equal("menu", chat.Stored.Step);
            Assert.Contains("start over", chat.Screen.Text.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("TON", chat.Screen.Text.Text, StringComparison.Ordinal);
        }

        Assert.Equal(before, Disk(market, order, payout));
    }

    [Fact]
    public async Task Grains_find_channels_and_orders_of_others_for_admins_only()
    {
        var market = await Market.Open(_cluster);
        var order = await market.Scheduled();
        var channels = _cluster.Client.GetGrain<IChannelQueries>(QueryKey.Only);
        var orders = _cluster.Client.GetGrain<IOrderQueries>(QueryKey.Only);
        var admin = Caller.Admin(TestCluster.Admin);

        foreach (var caller in new[]
        {
            Caller.Person(market.Advertiser), market.Manager, Caller.Guest,
            Caller.Member(Guid.NewGuid(), Ids.NewPerson(), Role.Owner),
        })
        {
            Assert.Equal(
                ("caller.admin_needed", "caller.admin_needed"),
                ((await Market.As(caller, () => channels.Named("utro", Cancel))).Refusal?.Code,
                (await Market.As(caller, () => orders.Find(order.Order, Cancel))).Refusal?.Code));
        }

        Assert.Equal(order, (await Market.As(admin, () => orders.Find(order.Order, Cancel))).Value?.Key);
        Assert.Equal(
            "order.not_found", (await Market.As(admin, () => orders.Find(Guid.NewGuid(), Cancel))).Refusal?.Code);
        Assert.Equal(
            "channel.not_found", (await Market.As(admin, () => channels.Named("no_such", Cancel))).Refusal?.Code);
        Assert.NotEmpty((await Market.As(admin, () => orders.Timeline(order, Cancel))).Value!.Entries);
        Assert.Equal(
            "order.not_found",
            (await Market.As(
                Caller.Member(Guid.NewGuid(), Ids.NewPerson(), Role.Owner),
                () => orders.Timeline(order, Cancel))).Refusal?.Code);
    }

    private string Disk(Market market, OrderKey order, PayoutKey payout)
    {
        var payouts = _cluster.Disk.Read<Grains.Payouts.PayoutState>("payout", payout.ToString());
        return string.Join(
            '\n',
            _cluster.Disk.Stored("channel", new ChannelKey(market.Channel).ToString()),
            _cluster.Disk.Stored("tenant", new TenantKey(market.Tenant).ToString()),
            market.Stored(order).Status,
            payouts.Status);
    }
}
