using LytSlot.Accounting;

namespace LytSlot.Grains.Tests.Accounting;

public sealed class MonthTests
{
    [Fact]
    public void Month_ends_where_the_next_begins()
    {
        Assert.True(Month.TryParse("2027-12", out var december));

        Assert.Equal(new Month(2028, 1).Start, december.End);
        Assert.Equal(december, Month.Of(december.End.AddTicks(-1)));
        Assert.Equal(new Month(2028, 1), Month.Of(new DateTimeOffset(2027, 12, 31, 23, 0, 0, TimeSpan.FromHours(-3))));
        Assert.Equal("2027-12", december.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2027")]
    [InlineData("2027-13")]
    [InlineData("2027-1")]
    [InlineData("2027-01-01")]
    [InlineData("1999-12")]
    [InlineData("9999-12")]
    [InlineData("٢٠٢٧-٠١")]
    public void Text_that_is_no_month_is_refused(string? text) => Assert.False(Month.TryParse(text, out _));
}
