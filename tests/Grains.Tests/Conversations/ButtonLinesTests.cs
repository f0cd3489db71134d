using LytSlot.Creatives;
using LytSlot.Grains.Conversations;

namespace LytSlot.Grains.Tests.Conversations;

public sealed class ButtonLinesTests
{
    [Theory]
    [InlineData("Shop - example.org", "Shop", "https://example.org")]
    [InlineData("  Shop — http://example.org/a?b=c-d  ", "Shop", "http://example.org/a?b=c-d")]
    [InlineData("Now - or never – example.org", "Now - or never", "https://example.org")]
    [InlineData("Write - @bakery", "Write", "https://t.me/bakery")]
    [InlineData("App - tg://resolve?domain=bakery", "App", "tg://resolve?domain=bakery")]
    public void Line_is_words_a_dash_and_an_address(string line, string text, string url) =>
        Assert.Equal([new LinkButton(text, url)], ButtonLines.Read(line).Buttons);

    [Theory]
    [InlineData("example.org", 1)]
    [InlineData("Shop example.org", 1)]
    [InlineData("Shop - somewhere", 1)]
    [InlineData("Shop - javascript:alert(1)", 1)]
    [InlineData(" - example.org", 1)]
    [InlineData("Shop - example.org\n\nShop", 3)]
    public void Line_that_is_none_is_named(string text, int line)
    {
        var read = ButtonLines.Read(text);

        Assert.Equal(line, read.BadLine);
        Assert.Empty(read.Buttons);
    }

    [Fact]
    public void What_is_shown_can_be_sent_again()
    {
        const string Text = "Shop - https://example.org\nWrite to us - https://t.me/bakery";

        Assert.Equal(Text, ButtonLines.Write(ButtonLines.Read(Text).Buttons));
    }
}
