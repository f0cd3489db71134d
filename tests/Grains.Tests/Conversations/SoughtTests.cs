using LytSlot.Conversations;
using LytSlot.Creatives;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Conversations.Dialogs;
using LytSlot.Grains.Conversations.Dialogs.Admin;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Conversations;

/// <summary>What an admin may send to look something up.</summary>
public sealed class SoughtTests
{
    private static readonly BotPerson Ann = new(7, "Ann", "en");
    private static readonly Guid Tenant = Guid.Parse("0198c0de-0000-7000-8000-000000000001");
    private static readonly Guid Thing = Guid.Parse("0198c0de-0000-7000-8000-000000000002");

    [Theory]
    [InlineData("-1001234567890", -1001234567890)]
    [InlineData(" ch:-1001234567890\n", -1001234567890)]
    [InlineData("https://t.me/c/1234567890/15", -1001234567890)]
    [InlineData("t.me/c/1234567890", -1001234567890)]
    [InlineData("https://t.me/lytslot_bot?start=c_-1001234567890", -1001234567890)]
    public void Channel_is_known_by_its_number(string words, long channel)
    {
        var turn = Hear(words);

        Assert.Equal(("admin/channel", channel), (turn?.Step, turn?.Drafts.Admin.Channel));
    }

    [Theory]
    [InlineData("@utro_news")]
    [InlineData("https://t.me/utro_news")]
    [InlineData("http://www.telegram.me/utro_news/155")]
    [InlineData("t.me/s/utro_news")]
    public void Channel_is_looked_for_by_its_name(string words)
    {
        var turn = Hear(words);

        Assert.Equal(("admin/look-up", "utro_news"), (turn?.Step, turn?.Drafts.Admin.Username));
    }

    [Fact]
    public void Order_is_known_by_its_link_and_by_its_key()
    {
        var key = new OrderKey(Tenant, Thing);

        Assert.All([$"https://t.me/lytslot_bot?start={OrderTap.StartPayload(key)}", $"{key}"], words =>
        {
            var turn = Hear(words);

            Assert.Equal(("admin/order", key), (turn?.Step, turn?.Drafts.Admin.Order()));
        });
    }

    [Fact]
    public void Tenant_and_payout_are_known_by_their_keys()
    {
        var (tenant, payout) = (Hear($"t:{Tenant:N}"), Hear($"t:{Tenant:N}/payout:{Thing:N}"));

        Assert.Equal(("admin/tenant", Tenant), (tenant?.Step, tenant?.Drafts.Admin.Tenant));
        Assert.Equal(
            ("admin/payout", Tenant, Thing),
            (payout?.Step, payout?.Drafts.Admin.Payout()?.Tenant, payout?.Drafts.Admin.Payout()?.Payout));
    }

    [Theory]
    [InlineData("0198c0de-0000-7000-8000-000000000002")]
    [InlineData("0198C0DE000070008000000000000002")]
    public void Id_alone_is_looked_for(string words)
    {
        var turn = Hear(words);

        Assert.Equal(("admin/look-up", Thing), (turn?.Step, turn?.Drafts.Admin.Id));
    }

    [Fact]
    public void Forwarded_post_is_its_channels_whatever_is_in_it()
    {
        var photo = new PostContent(PostText.Plain("@other_name"), [new(MediaKind.Photo, "f", "u")], [], false, true);

        var turn = Sought.Of(Heard(new BotInput.Said(1, Ann, 5, photo, null, ForwardedFrom: -1005)));

        Assert.Equal(("admin/channel", -1005L), (turn?.Step, turn?.Drafts.Admin.Channel));
    }

    [Theory]
    [InlineData("")]
    [InlineData("utro")]
    [InlineData("@abc")]
    [InlineData("@1abcd")]
    [InlineData("@имя_канала")]
    [InlineData("1234567890")]
    [InlineData("-9999999999999999999")]
    [InlineData("https://t.me/+AbCdEfGh")]
    [InlineData("https://t.me/joinchat/AbCdEfGh")]
    [InlineData("https://t.me/c/12345678901234567890")]
    [InlineData("https://t.me/lytslot_bot?start=o_x")]
    [InlineData("https://t.me/lytslot_bot?start=login_0198c0de000070008000000000000001")]
    [InlineData("https://evil.example/t.me/utro_news")]
    [InlineData("t:0")]
    [InlineData("t:0198c0de000070008000000000000001/hook:0198c0de000070008000000000000002")]
    public void All_else_is_nothing(string words) => Assert.Null(Hear(words));

    private static Turn? Hear(string words) => Sought.Of(Heard(
        new BotInput.Said(1, Ann, 5, new(PostText.Plain(words), [], [], false, true), null)));

    private static Heard Heard(BotInput input) => new(new Drafts(), input, Guid.Empty, Phrases.English);
}
