using LytSlot.Cluster.Tests.Orders;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Orders;
using LytSlot.Moderation;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>How admins look at posts in the bot.</summary>
public sealed class ModerationStoryTests(ClusterFixture fixture)
{
    private readonly TestCluster _cluster = fixture.Cluster;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Order_is_held_back_with_a_reason_found_in_the_queue_and_let_through(bool isRestless)
    {
        var market = await Market.Open(_cluster);
        var key = await market.Scheduled("Новый кофе");
        var admin = await Admin(isRestless);

        await admin.Say($"{key}");
        await admin.Tap("Hold back");
        await admin.Say("Жалоба читателя");
        Assert.False(ModerationRules.IsWaiting(market.Stored(key)));
        await admin.Tap("Yes");
        Assert.True(ModerationRules.IsWaiting(market.Stored(key)));
        Assert.Equal("admin/order", admin.Stored.Step);
        Assert.Contains("Жалоба читателя", Text(admin), StringComparison.Ordinal);
        Assert.DoesNotContain("Жалоба", admin.StoredDrafts, StringComparison.Ordinal);

        await admin.Command("admin");
        await admin.Tap("Posts to look at");
        await Find(admin, key);
        Assert.Equal("Новый кофе", Assert.Single(admin.Last.Replies.OfType<BotReply.Preview>()).Content.Text.Text);
        await admin.Tap("Let through");
        Assert.True(ModerationRules.IsWaiting(market.Stored(key)));
        await admin.Tap("Yes");

        Assert.Equal(
            (OrderStatus.Scheduled, ModerationStatus.Cleared, (long?)admin.Person),
            (market.Stored(key).Status, market.Stored(key).Moderation!.Status,
                market.Stored(key).Moderation!.AnsweredBy));
        Assert.Contains(admin.Buttons, button => button.Text.Contains("Hold back", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Order_is_refused_and_the_reason_stands_in_it()
    {
        var market = await Market.Open(_cluster);
        var key = await HeldBack(market);
        var admin = await Admin();

        await admin.Say($"{key}");
        await admin.Tap("Refuse");
        await admin.Say("Мы такое не размещаем");
        await admin.Tap("Yes");

        Assert.Equal(
            (OrderStatus.Cancelled, "Мы такое не размещаем"), (market.Stored(key).Status, market.Stored(key).Reason));
        Assert.Contains("Мы такое не размещаем", Text(admin), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_that_was_not_shown_is_shown_before_anything_is_said_of_it()
    {
        var market = await Market.Open(_cluster);
        var key = await HeldBack(market);
        var admin = await Admin();

        await admin.TapData(new AdminTap(AdminVerb.ClearOrder, key.Tenant, key.Order).ToString());
        await admin.Tap("Yes");

        Assert.True(ModerationRules.IsWaiting(market.Stored(key)));
        Assert.Contains("look at it first", Text(admin), StringComparison.Ordinal);
        Assert.Single(admin.Last.Replies.OfType<BotReply.Preview>());
        await admin.Tap("Let through");
        await admin.Tap("Yes");
        Assert.False(ModerationRules.IsWaiting(market.Stored(key)));
    }

    [Fact]
    public async Task Answer_that_could_not_be_stored_is_given_once_when_the_tap_comes_again()
    {
        var market = await Market.Open(_cluster);
        var key = await HeldBack(market);
        var admin = await Admin();
        await admin.Say($"{key}");
        await admin.Tap("Let through");
        await _cluster.FailNextWrite(key.ToString());

        await Assert.ThrowsAnyAsync<Exception>(() => admin.Tap("Yes"));
        Assert.True(ModerationRules.IsWaiting(market.Stored(key)));
        await admin.TapData("anything");

        Assert.Equal(ModerationStatus.Cleared, market.Stored(key).Moderation?.Status);
        Assert.Single(_cluster.Disk.Facts(key.ToString()), fact => fact.Kind == "moderation_cleared");
    }

    [Fact]
    public async Task Owner_of_an_order_that_waits_can_refuse_it_and_nothing_else()
    {
        var market = await Market.Open(_cluster);
        var key = await market.Paid();
        await Market.As(Caller.Admin(TestCluster.Admin), () => market.Order(key).HoldBack(null));
        var owner = new Chat(_cluster, market.Owner);
        await owner.Start();

        await owner.TapData(new OrderTap(OrderVerb.Judge, key).ToString());
        var verbs = owner.Buttons.Select(button => OrderTap.TryParse(button.Tap!, out var tap) ? tap.Verb : default)
            .ToList();
        await owner.TapData(new OrderTap(OrderVerb.Approve, key, 1).ToString());

        Assert.Contains(OrderVerb.Reject, verbs);
        Assert.DoesNotContain(OrderVerb.Approve, verbs);
        Assert.DoesNotContain(OrderVerb.AskForChanges, verbs);
        Assert.Equal(OrderStatus.Paid, market.Stored(key).Status);
    }

    private static string Text(Chat chat) => chat.Screen.Text.Text;

    /// <summary>Opens an order that stands somewhere in the queue.</summary>
    private static async Task Find(Chat admin, OrderKey key)
    {
        var tap = new AdminTap(AdminVerb.Order, key.Tenant, key.Order).ToString();
        while (!admin.Buttons.Any(button => button.Tap == tap))
        {
            await admin.TapData("more");
        }

        await admin.TapData(tap);
    }

    private static async Task<OrderKey> HeldBack(Market market)
    {
        var key = await market.Scheduled();
        Assert.Null((await Market.As(
            Caller.Admin(TestCluster.Admin), () => market.Order(key).HoldBack(null))).Refusal);
        return key;
    }

    private async Task<Chat> Admin(bool isRestless = false)
    {
        var chat = new Chat(_cluster, TestCluster.Admin) { IsRestless = isRestless };
        await chat.Start();
        await chat.Tap("Platform");
        return chat;
    }
}
