namespace LytSlot.Grains.Tests;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Реклама в «Утро» <b>, \n\t 50 %")]
    [InlineData("🙂 и 👩‍👩‍👧")]
    public void Text_that_can_be_stored_is_clean(string text) => Assert.True(CleanText.Is(text));

    public static TheoryData<string> Dirty() =>
        ["\0", "a\0b", "\ud83d", "\ude42", "\ud83d a", "\ude42\ud83d", "a\ud83d\ud83d\ude42"];

    [Theory, MemberData(nameof(Dirty), DisableDiscoveryEnumeration = true)]
    public void Nul_and_half_pairs_are_not(string text) => Assert.False(CleanText.Is(text));

    [Theory]
    [InlineData("   ", false)]
    [InlineData(" a ", true)]
    [InlineData(" abcd ", true)]
    [InlineData("abcde", false)]
    public void Length_is_counted_without_blanks_around(string text, bool fits) =>
        Assert.Equal(fits, CleanText.Fits(text, 1, 4));
}
