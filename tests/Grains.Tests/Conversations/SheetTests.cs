using LytSlot.Conversations;
using LytSlot.Creatives;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Tests.Conversations;

public sealed class SheetTests
{
    [Fact]
    public void Title_is_bold_by_entity_in_utf16_units()
    {
        var text = new Sheet(Phrases.English).Title("channel.title", "<b>🐈").Say("menu.text").Text();

        var bold = Assert.Single(text.Entities);
        Assert.Equal("📡 <b>🐈", text.Text.Substring(bold.Offset, bold.Length));
        Assert.Equal("bold", bold.Kind);
    }

    [Fact]
    public void Own_words_are_quoted_as_they_are()
    {
        var text = new Sheet(Phrases.English).Line("order.reason").Quote("a < b & *c*").Text();

        var quote = Assert.Single(text.Entities);
        Assert.Equal("a < b & *c*", text.Text.Substring(quote.Offset, quote.Length));
    }

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("0123456789", 10, "0123456789")]
    [InlineData("0123456789x", 10, "012345678…")]
    [InlineData("01234567🐈🐈", 10, "01234567…")]
    public void Cut_never_splits_a_surrogate_pair(string text, int length, string expected) =>
        Assert.Equal(expected, Sheet.Cut(text, length));

    [Fact]
    public void Hint_stands_above_and_entities_move_with_the_text()
    {
        var screen = new Sheet(Phrases.English).Title("help.title").Say("help.text").Screen();

        var shown = (BotReply.Screen)Replies.Under("🙂 Hint", [screen])[0];

        var bold = Assert.Single(shown.Text.Entities);
        Assert.StartsWith("🙂 Hint\n\n", shown.Text.Text, StringComparison.Ordinal);
        Assert.Equal(Phrases.English["help.title"], shown.Text.Text.Substring(bold.Offset, bold.Length));
    }

    [Fact]
    public void Tap_edits_the_tapped_message_only_when_nothing_new_comes_before_the_screen()
    {
        var tap = new BotInput.Tapped(1, new(7, "Ann", null), "c", 55, "menu");
        var screen = new Sheet(Phrases.English).Title("help.title").Screen();
        var preview = new BotReply.Preview(new(PostText.Plain("ad"), [], [], false, true));

        var alone = Replies.ToTap(tap, null, [screen]);
        var below = Replies.ToTap(tap, null, [preview, screen]);

        Assert.Equal(new BotReply.TapAnswer("c", null), alone[0]);
        Assert.Equal(55, ((BotReply.Screen)alone[1]).Replaces);
        Assert.Null(((BotReply.Screen)below[2]).Replaces);
    }
}
