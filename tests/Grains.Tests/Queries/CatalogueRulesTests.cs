using LytSlot.Grains.Conversations;
using LytSlot.Grains.Queries;
using LytSlot.Queries;

namespace LytSlot.Grains.Tests.Queries;

public sealed class CatalogueRulesTests
{
    private static readonly CatalogueFilter[] Good =
    [
        new(),
        new() { Text = "ab" },
        new() { Text = new string('я', 64) },
        new() { Text = "  @ab " },
        new() { Text = "https://t.me/" + new string('a', 64) },
        new() { Category = "food", Language = "en" },
        new() { SubscribersFrom = 0, SubscribersTo = 0 },
        new() { SubscribersFrom = 5 },
        new() { SubscribersTo = int.MaxValue },
        new() { Currency = "EUR" },
        new() { Currency = "EUR", PriceTo = 1 },
        new() { Currency = "XTR", PriceTo = long.MaxValue, Order = CatalogueOrder.Price },
    ];

    private static readonly CatalogueFilter[] Bad =
    [
        new() { Text = "" },
        new() { Text = "a" },
        new() { Text = " a " },
        new() { Text = "@a" },
        new() { Text = "https://t.me/" },
        new() { Text = new string('я', 65) },
        new() { Text = "a\0b" },
        new() { Text = "ab\ud800" },
        new() { Category = "" },
        new() { Category = "Food" },
        new() { Category = "weapons" },
        new() { Language = "de" },
        new() { Language = "RU" },
        new() { SubscribersFrom = -1 },
        new() { SubscribersTo = -1 },
        new() { SubscribersFrom = 2, SubscribersTo = 1 },
        new() { Currency = "eur" },
        new() { Currency = "EU" },
        new() { Currency = "ЕВР" },
        new() { PriceTo = 5 },
        new() { Currency = "EUR", PriceTo = 0 },
        new() { Currency = "EUR", PriceTo = -5 },
        new() { Order = CatalogueOrder.None },
        new() { Order = CatalogueOrder.Price },
        new() { Currency = "EUR", Order = (CatalogueOrder)3 },
    ];

    [Fact]
    public void Good_filters_have_nothing_against_them() =>
        Assert.All(Good, filter => Assert.Null(CatalogueRules.Objection(filter)));

    [Fact]
    public void Bad_filters_are_refused() =>
        Assert.All(Bad, filter => Assert.Equal("query.bad_filter", CatalogueRules.Objection(filter)?.Code));

    [Theory]
    [InlineData("  кофе ", "кофе")]
    [InlineData("@news", "news")]
    [InlineData("https://t.me/news", "news")]
    [InlineData("HTTP://T.ME/news", "news")]
    [InlineData("t.me/news", "news")]
    [InlineData("news t.me/", "news t.me/")]
    public void Links_and_names_are_searched_for_by_what_is_in_them(string said, string text) =>
        Assert.Equal(text, CatalogueRules.Tidy(new() { Text = said }).Text);

    [Fact]
    public void Filter_without_a_text_stays_as_it_is()
    {
        var filter = new CatalogueFilter { Category = "food" };

        Assert.Equal(filter, CatalogueRules.Tidy(filter));
    }

    [Fact]
    public void Whatever_is_chosen_in_the_bot_can_be_asked_for()
    {
        foreach (var draft in new CatalogueDraft[]
        {
            new(),
            new() { Text = "ab", Category = "food", Language = "ru", From = 1_000, To = 10_000 },
            new() { Order = CatalogueOrder.Price },
            new() { Order = CatalogueOrder.Price, UpTo = new(900, "RUB") },
        })
        {
            Assert.Null(CatalogueRules.Objection(draft.Filter()));
        }

        Assert.Equal(Money.Stars, new CatalogueDraft { Order = CatalogueOrder.Price }.Filter().Currency);
        Assert.Equal("RUB", new CatalogueDraft { UpTo = new(900, "RUB") }.Filter().Currency);
    }
}
