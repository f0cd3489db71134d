using LytSlot.Channels;
using LytSlot.Conversations;
using LytSlot.Creatives;
using LytSlot.Grains.Conversations.Notices;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Conversations;

public sealed class NoticeScreensTests
{
    private static readonly OrderKey Key = new(Guid.CreateVersion7(), Guid.CreateVersion7());
    private static readonly DateTimeOffset At = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Who is told what: <c>o</c>wner, <c>a</c>dvertiser.</summary>
    public static TheoryData<NoticeKind, string, string> Told()
    {
        var told = new TheoryData<NoticeKind, string, string>();
        foreach (var language in new[] { "ru", "en" })
        {
            told.Add(NoticeKind.OrderToApprove, "o", language);
            told.Add(NoticeKind.PaymentTaken, "a", language);
            told.Add(NoticeKind.Approved, "oa", language);
            told.Add(NoticeKind.Rejected, "oa", language);
            told.Add(NoticeKind.Expired, "oa", language);
            told.Add(NoticeKind.Cancelled, "oa", language);
            told.Add(NoticeKind.Published, "oa", language);
            told.Add(NoticeKind.Completed, "oa", language);
            told.Add(NoticeKind.Failed, "oa", language);
            told.Add(NoticeKind.Refunded, "a", language);
            told.Add(NoticeKind.LatePayment, "a", language);
            told.Add(NoticeKind.Breached, "oa", language);
            told.Add(NoticeKind.MarkMissing, "a", language);
            told.Add(NoticeKind.MarkGiven, "o", language);
            told.Add(NoticeKind.ChangesRequested, "a", language);
            told.Add(NoticeKind.Resubmitted, "o", language);
            told.Add(NoticeKind.MoveProposed, "oa", language);
            told.Add(NoticeKind.Moved, "oa", language);
            told.Add(NoticeKind.MoveDeclined, "oa", language);
            told.Add(NoticeKind.MoveExpired, "oa", language);
            told.Add(NoticeKind.OrderOffered, "a", language);
            told.Add(NoticeKind.ModerationAsked, "o", language);
            told.Add(NoticeKind.HeldBack, "oa", language);
            told.Add(NoticeKind.ModerationCleared, "oa", language);
            told.Add(NoticeKind.ModerationRefused, "oa", language);
        }

        return told;
    }

    [Theory, MemberData(nameof(Told))]
    public void Notice_of_an_order_names_place_time_and_price(NoticeKind kind, string sides, string language)
    {
        foreach (var side in sides)
        {
            var screen = Draw(new Notice("1", kind, side == 'o', Order(), null), language);

            Assert.Contains("Утро", screen.Text.Text, StringComparison.Ordinal);
            Assert.Contains("15:00 (UTC+3)", screen.Text.Text, StringComparison.Ordinal);
            Assert.Contains("150 ⭐", screen.Text.Text, StringComparison.Ordinal);
            Assert.NotEmpty(screen.Rows);
        }
    }

    [Fact]
    public void Order_to_approve_has_yes_no_and_the_post_at_hand()
    {
        var screen = Draw(new Notice("1", NoticeKind.OrderToApprove, true, Order(), null), "en");

        Assert.Equal(
            [OrderVerb.Approve, OrderVerb.Reject, OrderVerb.AskForChanges, OrderVerb.Judge],
            screen.Rows.SelectMany(row => row.Buttons).Select(button => Verb(button.Tap!)));
    }

    [Fact]
    public void Order_that_was_placed_for_somebody_shows_its_post_and_can_be_paid_or_declined()
    {
        var post = new PostContent(PostText.Plain("A post"), [], [], false, true);
        var held = Order() with { Status = OrderStatus.Held, HoldUntil = At + TimeSpan.FromHours(3) };

        var shown = NoticeScreens.Draw(
            new Notice("1", NoticeKind.OrderOffered, false, held, null) { Post = post }, Phrases.English);
        var late = Draw(
            new Notice("1", NoticeKind.OrderOffered, false, held with { Status = OrderStatus.Expired }, null), "en");

        Assert.Equal(post, Assert.IsType<BotReply.Preview>(shown[0]).Content);
        var screen = Assert.IsType<BotReply.Screen>(shown[1]);
        Assert.Contains("Pay by: Mon 2 March, 18:00 (UTC+3)", screen.Text.Text, StringComparison.Ordinal);
        Assert.Equal([OrderVerb.Pay, OrderVerb.Cancel, OrderVerb.Show], Verbs(screen));
        Assert.Equal([OrderVerb.Show], Verbs(late));

        static IEnumerable<OrderVerb> Verbs(BotReply.Screen screen) =>
            screen.Rows.SelectMany(row => row.Buttons).Select(button => Verb(button.Tap!));
    }

    [Fact]
    public void Another_post_is_shown_above_buttons_that_name_its_version()
    {
        var post = new PostContent(PostText.Plain("Another"), [], [], false, true);
        var creative = new CreativeKey(Key.Tenant, Guid.CreateVersion7());
        var order = Order() with { Creatives = [new(1, creative, "a", At), new(2, creative, "b", null)] };

        var shown = NoticeScreens.Draw(
            new Notice("1", NoticeKind.Resubmitted, true, order, null) { Post = post }, Phrases.English);

        Assert.Equal(post, Assert.IsType<BotReply.Preview>(shown[0]).Content);
        var approve = Assert.IsType<BotReply.Screen>(shown[1]).Rows[0].Buttons[0].Tap;
        Assert.Equal(new OrderTap(OrderVerb.Approve, Key, 2).ToString(), approve);
    }

    [Theory]
    [InlineData(true, OrderVerb.OwnerAgrees, OrderVerb.OwnerDeclines)]
    [InlineData(false, OrderVerb.Agree, OrderVerb.Decline)]
    internal void Proposal_of_another_time_is_answered_by_the_other_side(bool isOwner, OrderVerb yes, OrderVerb no)
    {
        var order = Order() with
        {
            Status = OrderStatus.Scheduled,
            Move = new(3, ByAdvertiser: isOwner, At.AddDays(1), At.AddHours(-2)),
        };

        var screen = Draw(new Notice("1", NoticeKind.MoveProposed, isOwner, order, null), "en");

        Assert.Contains("Tue 3 March, 15:00 (UTC+3)", screen.Text.Text, StringComparison.Ordinal);
        Assert.Equal(
            [new OrderTap(yes, Key, 3).ToString(), new OrderTap(no, Key, 3).ToString()],
            screen.Rows[0].Buttons.Select(button => button.Tap));
    }

    [Fact]
    public void Published_notice_links_to_the_post()
    {
        var screen = Draw(new Notice("1", NoticeKind.Published, false, Order(), null), "en");

        Assert.Contains(screen.Rows.SelectMany(row => row.Buttons), b => b.Url == "https://t.me/utro/5");
    }

    [Fact]
    public void Reason_in_the_owners_words_is_quoted_and_our_codes_are_worded()
    {
        var own = Draw(new("1", NoticeKind.Rejected, false, Order() with { Reason = "<b>no" }, null), "en");
        var code = Draw(new("1", NoticeKind.Rejected, false, Order() with { Reason = "owner_silent" }, null), "en");

        Assert.Contains(own.Text.Entities, e => e.Kind == "blockquote" && e.Length == "<b>no".Length);
        Assert.DoesNotContain("owner_silent", code.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lost_rights_are_listed_and_can_be_checked_again()
    {
        var hour = TimeSpan.FromHours(1);
        var settings = new ChannelSettings("Europe/Moscow", "ru", null, hour, [], hour, 30 * hour, [], Approval.Manual);
        var channel = new ChannelView(
            -100, Key.Tenant, ChannelStatus.RightsLost, "Утро", null, null, settings, 1, ["can_delete_messages"]);

        var screen = Draw(new Notice("1", NoticeKind.RightsLost, true, null, channel), "en");

        Assert.Contains("may not delete", screen.Text.Text, StringComparison.Ordinal);
        Assert.Contains(screen.Rows.SelectMany(row => row.Buttons), b => b.Tap == "recheck:-100");
    }

    private static BotReply.Screen Draw(Notice notice, string language) =>
        Assert.IsType<BotReply.Screen>(Assert.Single(NoticeScreens.Draw(notice, Phrases.Of(language))));

    private static OrderVerb Verb(string tap) =>
        OrderTap.TryParse(tap, out var parsed) && parsed.Order == Key ? parsed.Verb : OrderVerb.None;

    private static OrderView Order() => new(
        Key,
        OrderStatus.Paid,
        3,
        -100,
        "Утро",
        "Europe/Moscow",
        7,
        At,
        At.AddHours(1),
        "1/24",
        TimeSpan.FromHours(24),
        new(150, "XTR"),
        new(30, "XTR"),
        new CreativeKey(Key.Tenant, Guid.CreateVersion7()),
        null,
        At.AddHours(-1),
        null,
        null,
        "https://t.me/utro/5",
        null,
        RefundStatus.None,
        false,
        [],
        null);
}
