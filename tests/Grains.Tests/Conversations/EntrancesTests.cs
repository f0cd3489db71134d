using LytSlot.Conversations;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Conversations.Dialogs;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Conversations;

public sealed class EntrancesTests
{
    private static readonly BotPerson Ann = new(7, "Ann", "en");
    private static readonly Drafts Half = new() { Order = new() { Channel = -100, Format = "1/24" } };

    [Theory]
    [InlineData("start", null, "menu")]
    [InlineData("start", "c_-1001234", "place-order/choose-format")]
    [InlineData("start", "login_0198c0de000070008000000000000001", "sign-in/confirm")]
    [InlineData("start", "j_AZjA3gAAcACAAAAAAAAAAQGYwN4AAHAAgAAAAAAAAAE", "team/offer")]
    [InlineData("start", "j_AZjA3gAAcACAAAAAAAAAAQ", "menu")]
    [InlineData("start", "s_-1001234_29000000", "place-order/open-slot")]
    [InlineData("start", "s_-1001234", "menu")]
    [InlineData("start", "s_-1001234_-5", "menu")]
    [InlineData("start", "s_x_29000000", "menu")]
    [InlineData("start", "s_-1001234_29000000_1", "menu")]
    [InlineData("start", "s_-1001234_99999999999999", "menu")]
    [InlineData("team", null, "team/show")]
    [InlineData("money", null, "money/show")]
    [InlineData("start", "nonsense", "menu")]
    [InlineData("start", "c_", "menu")]
    [InlineData("start", "login_1", "menu")]
    [InlineData("cancel", null, "menu")]
    [InlineData("help", null, "help")]
    [InlineData("language", null, "language/choose")]
    [InlineData("orders", null, "orders/list")]
    [InlineData("channels", null, "owner/channels")]
    [InlineData("book", null, "place-order/choose-channel")]
    public void Command_leads_there_from_any_step(string name, string? argument, string expected)
    {
        foreach (var step in new[] { null, "menu", "place-order/write-creative", "connect/price", "no/such-step" })
        {
            var turn = Entrances.Of(step, Hear(new BotInput.Command(1, Ann, name, argument)));

            Assert.Equal(expected, turn?.Step);
        }
    }

    [Fact]
    public void Start_and_cancel_drop_what_was_begun()
    {
        foreach (var name in new[] { "start", "cancel" })
        {
            var turn = Entrances.Of("menu", Hear(new BotInput.Command(1, Ann, name, null)))!;

            Assert.Null(turn.Drafts.Order.Channel);
        }
    }

    [Fact]
    public void Unknown_command_changes_nothing()
    {
        var turn = Entrances.Of("place-order/confirm", Hear(new BotInput.Command(1, Ann, "sudo", "rm")))!;

        Assert.Equal("place-order/confirm", turn.Step);
        Assert.Same(Half, turn.Drafts);
        Assert.NotNull(turn.Hint);
    }

    [Fact]
    public void Button_of_a_notice_interrupts_a_dialog_that_can_be_resumed()
    {
        var tap = new OrderTap(OrderVerb.Approve, new OrderKey(Guid.NewGuid(), Guid.NewGuid()));

        var turn = Entrances.Of("place-order/confirm", Hear(new BotInput.Tapped(1, Ann, "c", 5, tap.ToString())))!;
        var back = Entrances.Of(turn.Step, Hear(new BotInput.Tapped(2, Ann, "c", 5, "resume"), turn.Drafts))!;

        Assert.Equal("owner/approve", turn.Step);
        Assert.Equal(tap.Order, turn.Drafts.Look.Key());
        Assert.Equal("place-order/confirm", back.Step);
        Assert.Equal(Half.Order, back.Drafts.Order);
    }

    [Fact]
    public void Bot_added_out_of_the_blue_is_offered_a_set_up_and_no_more()
    {
        var added = new BotInput.AddedToChannel(1, Ann, -100);

        Assert.Equal("owner/offer-connect", Entrances.Of("menu", Hear(added))?.Step);
        Assert.Null(Entrances.Of("connect/add", Hear(added)));
    }

    [Fact]
    public void What_admins_have_leads_nobody_else_anywhere()
    {
        var tap = new BotInput.Tapped(1, Ann, "c", 5, AdminTap.Of(AdminVerb.Channel, -100).ToString());
        var command = new BotInput.Command(1, Ann, "admin", null);

        Assert.Null(Entrances.Of("menu", Hear(tap)));
        Assert.Equal(
            Entrances.Of("menu", Hear(new BotInput.Command(1, Ann, "sudo", null))),
            Entrances.Of("menu", Hear(command)));
        Assert.Equal("admin/channel", Entrances.Of("menu", Hear(tap) with { IsAdmin = true })?.Step);
        Assert.Equal("admin/home", Entrances.Of(null, Hear(command) with { IsAdmin = true })?.Step);
    }

    [Fact]
    public void First_word_of_a_stranger_leads_to_the_menu() =>
        Assert.Equal("menu", Entrances.Of(null, Hear(new BotInput.Unsupported(1, Ann)))?.Step);

    private static Heard Hear(BotInput input, Drafts? drafts = null) =>
        new(drafts ?? Half, input, Guid.CreateVersion7(), Phrases.English);
}
