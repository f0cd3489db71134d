using LytSlot.Grains.Moderation;

namespace LytSlot.Grains.Tests.Moderation;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Казино", "КАЗИНО")]
    [InlineData("казино", "кaзинo")]
    [InlineData("казино", "каз\u0438\u0306но")]
    [InlineData("казино", "к\u200bа\u2060з\u00adи\ufeffно")]
    [InlineData("казино", "ка3ин0")]
    [InlineData("ёлка", "елка")]
    [InlineData("casino", "𝗖𝗮𝘀𝗶𝗻𝗼")]
    [InlineData("casino", "ＣＡＳＩＮＯ")]
    [InlineData("casino", "Ⓒⓐⓢⓘⓝⓞ")]
    [InlineData("casino", "саsіnо")]
    [InlineData("café", "cafe")]
    public void Words_that_look_alike_are_the_same(string one, string other) =>
        Assert.Equal(Forms(one), Forms(other));

    [Theory]
    [InlineData("казино", "магазин")]
    [InlineData("100", "ioo")]
    [InlineData("18", "1б")]
    public void Others_are_not(string one, string other) => Assert.NotEqual(Forms(one), Forms(other));

    [Fact]
    public void Punctuation_parts_words_and_each_knows_where_it_stands()
    {
        const string text = "💰 Быстрый-заработок, жми!";

        Assert.Equal(
            ["Быстрый", "заработок", "жми"], Words.Of(text).Select(word => text[word.Start..word.End]));
    }

    [Fact]
    public void Word_that_is_spelled_letter_by_letter_is_one_as_well()
    {
        var words = Words.Of("тут к.а.з.и.н.о тут");

        Assert.Contains(words, word => word.Form == Forms("казино")[0]);
        Assert.DoesNotContain(Words.Of("а и был"), word => word.Form.Length == 2);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" … !!! \u200b")]
    [InlineData("\u0301\u0301")]
    public void Nothing_to_read_has_no_words(string text) => Assert.Empty(Words.Of(text));

    private static string[] Forms(string text) => [.. Words.Of(text).Select(word => word.Form)];
}
