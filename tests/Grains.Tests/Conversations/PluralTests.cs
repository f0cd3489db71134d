using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Tests.Conversations;

public sealed class PluralTests
{
    [Theory]
    [InlineData(0, "0 минут")]
    [InlineData(1, "1 минута")]
    [InlineData(2, "2 минуты")]
    [InlineData(4, "4 минуты")]
    [InlineData(5, "5 минут")]
    [InlineData(11, "11 минут")]
    [InlineData(12, "12 минут")]
    [InlineData(14, "14 минут")]
    [InlineData(21, "21 минута")]
    [InlineData(22, "22 минуты")]
    [InlineData(25, "25 минут")]
    [InlineData(101, "101 минута")]
    [InlineData(111, "111 минут")]
    [InlineData(112, "112 минут")]
    [InlineData(122, "122 минуты")]
    public void Russian_number_takes_its_form(int number, string expected) =>
        Assert.Equal(expected, Phrases.Russian.Count("minutes", number));

    [Theory]
    [InlineData(0, "0 minutes")]
    [InlineData(1, "1 minute")]
    [InlineData(2, "2 minutes")]
    [InlineData(21, "21 minutes")]
    public void English_number_takes_its_form(int number, string expected) =>
        Assert.Equal(expected, Phrases.English.Count("minutes", number));
}
