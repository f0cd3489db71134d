using LytSlot.Grains.Prices;
using LytSlot.Prices;

namespace LytSlot.Grains.Tests.Prices;

public sealed class PriceRuleCheckTests
{
    private static readonly PriceRule Evenings = new(
        PriceRuleKind.Hours, null, 20, [], [DayOfWeek.Friday], new(18, 0), new(22, 0), null, null, null);

    private static readonly PriceRule Early = new(
        PriceRuleKind.Early, null, -10, [], [], null, null, null, null, 7);

    public static TheoryData<string, string?> Cases() => new()
    {
        { "evenings", null },
        { "early", null },
        { "percent and prices", "price.bad_rule" },
        { "neither percent nor prices", "price.bad_rule" },
        { "early with a price", "price.bad_rule" },
        { "hours without an end", "price.bad_rule" },
        { "hours of no time at all", "price.bad_rule" },
        { "dates without an end", "price.bad_rule" },
        { "no kind", "price.bad_rule" },
        { "ninety-one percent off", "price.bad_percent" },
        { "percent of nothing", "price.bad_percent" },
        { "price of nothing", "price.bad_amount" },
        { "two prices in one currency", "price.bad_amount" },
        { "hours that end first", "price.bad_hours" },
        { "one weekday twice", "price.bad_hours" },
        { "dates that end first", "price.bad_dates" },
        { "package of one", "price.bad_threshold" },
        { "a year early", "price.bad_threshold" },
        { "unknown format", "slot.no_such_format" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rule_is_refused_by_what_is_wrong_with_it(string rule, string? code) =>
        Assert.Equal(code, PriceRuleChecks.Objection(new([Named(rule)]), ["1/24"])?.Code);

    [Fact]
    public void Fifty_one_rules_are_too_many()
    {
        Assert.Null(PriceRuleChecks.Objection(new([.. Enumerable.Repeat(Early, 50)]), ["1/24"]));
        Assert.Equal(
            "price.too_many_rules",
            PriceRuleChecks.Objection(new([.. Enumerable.Repeat(Early, 51)]), ["1/24"])?.Code);
    }

    private static PriceRule Named(string rule)
    {
        var dates = new PriceRule(
            PriceRuleKind.Dates, null, 20, [], [], null, null, new(2027, 1, 2), new(2027, 1, 1), null);
        return rule switch
        {
            "evenings" => Evenings,
            "early" => Early,
            "percent and prices" => Evenings with { Prices = [new(5, "XTR")] },
            "neither percent nor prices" => Evenings with { Percent = null },
            "early with a price" => Early with { Percent = null, Prices = [new(5, "XTR")] },
            "hours without an end" => Evenings with { To = null },
            "hours of no time at all" => Evenings with { Days = [], From = null, To = null },
            "dates without an end" => dates with { LastDay = null },
            "no kind" => Early with { Kind = PriceRuleKind.None },
            "ninety-one percent off" => Early with { Percent = -91 },
            "percent of nothing" => Early with { Percent = 0 },
            "price of nothing" => Evenings with { Percent = null, Prices = [new(0, "XTR")] },
            "two prices in one currency" => Evenings with { Percent = null, Prices = [new(5, "XTR"), new(6, "XTR")] },
            "hours that end first" => Evenings with { From = new(22, 0), To = new(18, 0) },
            "one weekday twice" => Evenings with { Days = [DayOfWeek.Friday, DayOfWeek.Friday] },
            "dates that end first" => dates,
            "package of one" => Early with { Kind = PriceRuleKind.Package, Threshold = 1 },
            "a year early" => Early with { Threshold = 365 },
            "unknown format" => Early with { Format = "9/99" },
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };
    }
}
