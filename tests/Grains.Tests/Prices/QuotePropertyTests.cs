using System.Collections.Immutable;
using CsCheck;
using LytSlot.Grains.Prices;
using LytSlot.Prices;

namespace LytSlot.Grains.Tests.Prices;

/// <summary>What holds for every price, whatever the rules.</summary>
public sealed class QuotePropertyTests
{
    private static readonly string[] Currencies = ["XTR", "EUR", "RUB"];

    private static readonly string[] Zones = ["UTC", "Europe/Berlin", "Asia/Kathmandu", "America/St_Johns"];

    private static readonly DateTimeOffset Start = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<int> Percent =
        Gen.Int[-90, 400].Where(percent => percent != 0);

    private static readonly Gen<ImmutableArray<Money>> Prices = Gen.Select(
        Gen.Long[1, 100_000], Gen.Long[1, 100_000], (stars, euro) =>
            ImmutableArray.Create<Money>(new(stars, "XTR"), new(euro, "EUR")));

    private static readonly Gen<PriceRule> Hours = Gen.Select(
        Gen.Int[1, 127], Gen.Int[0, 22], Percent.Nullable(), Prices, (days, from, percent, prices) => Rule(
            PriceRuleKind.Hours, percent, prices) with
        {
            Days = [.. Enum.GetValues<DayOfWeek>().Where(day => (days >> (int)day & 1) == 1)],
            From = new(from, 0),
            To = new(from + 1, 0),
        });

    private static readonly Gen<PriceRule> Dates = Gen.Select(
        Gen.Int[0, 364], Gen.Int[0, 60], Percent.Nullable(), Prices, (first, length, percent, prices) => Rule(
            PriceRuleKind.Dates, percent, prices) with
        {
            FirstDay = new DateOnly(2027, 1, 1).AddDays(first),
            LastDay = new DateOnly(2027, 1, 1).AddDays(first + length),
        });

    private static readonly Gen<PriceRule> Thresholds = Gen.Select(
        Gen.Int[3, 5], Gen.Int[2, 20], Percent, (kind, threshold, percent) =>
            Rule((PriceRuleKind)kind, percent, []) with { Threshold = threshold });

    private static readonly Gen<PromoTerms?> Promo = Gen.Select(
        Gen.Int[0, 2], Gen.Int[1, 100], Gen.Long[1, 1_000_000], (kind, percent, amount) => kind switch
        {
            0 => null,
            1 => new PromoTerms("CODE", percent, null),
            _ => new PromoTerms("CODE", null, new(amount, "XTR")),
        });

    private static readonly Gen<QuoteInput> Inputs = Gen.Select(
        Gen.OneOf(Hours, Dates, Thresholds).Array[0, 50],
        Gen.Int[0, Currencies.Length - 1],
        Gen.Int[0, Zones.Length - 1],
        Gen.Long[1, 100_000],
        Gen.Int[0, 364 * 24 * 4],
        Gen.Int[0, 24 * 60],
        Gen.Int[1, 20],
        Promo,
        (rules, currency, zone, price, quarter, ahead, slots, promo) => new QuoteInput(
            "1/24",
            new(price, Currencies[currency]),
            new([.. rules]),
            Zones[zone],
            Start.AddMinutes(15 * quarter),
            Start.AddMinutes(15 * quarter).AddHours(-ahead),
            slots,
            promo is { Amount: { } amount } ? promo with { Amount = new(amount.AmountMinor, Currencies[currency]) }
                : promo));

    [Fact]
    public void Generated_rules_are_ones_a_channel_may_have() => Inputs.Sample(asked =>
        Assert.Null(PriceRuleChecks.Objection(asked.Rules, ["1/24"])));

    [Fact]
    public void Lines_sum_to_the_total_in_one_currency() => Inputs.Sample(asked =>
    {
        var quote = Quotes.Of(asked);

        Assert.Equal(quote.Total.AmountMinor, quote.Lines.Sum(line => line.AmountMinor));
        Assert.Equal(asked.Base.Currency, quote.Total.Currency);
        Assert.Equal(PriceLineKind.Base, quote.Lines[0].Kind);
        Assert.True(quote.Lines.Length <= 8);
    });

    [Fact]
    public void Total_fits_an_invoice() => Inputs.Sample(asked =>
        Assert.InRange(Quotes.Of(asked).Total.AmountMinor, 1, PriceLimits.Highest(asked.Base.Currency)));

    [Fact]
    public void Order_of_the_rules_means_nothing() => Inputs.Sample(asked =>
    {
        var turned = asked with { Rules = new([.. asked.Rules.Rules.Reverse()]) };

        Assert.Equal(Quotes.Of(asked).Lines, Quotes.Of(turned).Lines);
    });

    [Fact]
    public void Same_question_has_the_same_answer() => Inputs.Sample(asked =>
        Assert.Equal(Quotes.Of(asked).Lines, Quotes.Of(asked with { Slots = asked.Slots }).Lines));

    [Fact]
    public void Promo_code_never_raises_a_price() => Inputs.Sample(asked => Assert.True(
        Quotes.Of(asked).Total.AmountMinor <= Quotes.Of(asked with { Promo = null }).Total.AmountMinor));

    private static PriceRule Rule(PriceRuleKind kind, int? percent, ImmutableArray<Money> prices) =>
        new(kind, null, percent, percent is null ? prices : [], [], null, null, null, null, null);
}
