using LytSlot.Grains.Accounting;

namespace LytSlot.Grains.Tests.Accounting;

public sealed class StatementRulesTests
{
    private static readonly Guid Id = Guid.Parse("0198c0de-0000-7000-8000-000000000001");

    /// <summary>What tenant and platform gained, and whether past what is held → kinds and amounts.</summary>
    [Theory]
    [InlineData(120, 30, false, "Earned 150, Fee -30")]
    [InlineData(150, 0, false, "Earned 150")]
    [InlineData(0, 150, false, "Earned 150, Fee -150")]
    [InlineData(-40, -10, false, "Refund -50, FeeReturned 10")]
    [InlineData(-120, -30, true, "Chargeback -150, FeeReturned 30")]
    [InlineData(120, 30, true, "ChargebackReversed 150, Fee -30")]
    [InlineData(-30, 30, false, "Fee -30")]
    [InlineData(10, -10, false, "FeeReturned 10")]
    public void Entry_of_an_order_is_told_as_the_whole_and_the_fee(
        long tenant, long platform, bool isOutside, string expected)
    {
        var lines = StatementRules.Lines(new(default, Id, null, "Утро", tenant, platform, isOutside)).ToList();

        Assert.Equal(expected, string.Join(", ", lines.Select(line => $"{line.Kind} {line.AmountMinor}")));
        Assert.Equal(tenant, lines.Sum(line => line.AmountMinor));
    }

    [Theory]
    [InlineData(-100, "Payout")]
    [InlineData(100, "PayoutReturned")]
    public void Entry_of_a_payout_is_told_as_one_line(long tenant, string expected)
    {
        var line = Assert.Single(StatementRules.Lines(new(default, null, Id, null, tenant, 0, false)));

        Assert.Equal((expected, tenant, Id), (line.Kind.ToString(), line.AmountMinor, line.Payout));
    }
}
