using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Grains.Payments;

namespace LytSlot.Grains.Conversations.Dialogs.Connect;

/// <summary>
/// Prices of a format as an owner says them: a tap <c>price:{Stars}</c>, or a text that names one for each currency
/// that can be paid here.
/// </summary>
internal sealed class PriceAnswers(PaymentWays ways)
{
    // Telegram's own bounds for an invoice in Stars.
    private const long Lowest = 1;

    private const long Highest = 10_000;

    private const long LowestMinor = 100;

    private const long HighestMinor = 1_000_000_000;

    private static readonly Money[] Examples = [new(90_000, "RUB"), new(1_500, "EUR")];

    private static readonly long[] Suggested = [50, 150, 300, 500, 1_000, 2_500];

    /// <summary>The question, and prices to tap.</summary>
    public Sheet Draw(Sheet sheet, Phrases phrases)
    {
        if (ways.For(Examples[0].Currency).Length + ways.For(Examples[1].Currency).Length > 0)
        {
            sheet.Say("price.others", Example(phrases));
        }

        return sheet.Grid(Suggested.Select(price => Button(phrases, price)), columns: 3);
    }

    /// <summary>The prices that were said, or what is wrong with them; neither when none were meant.</summary>
    public (ImmutableArray<Money>? Prices, Hint? Hint) Read(Heard heard)
    {
        var said = NumberTap.TryParse(heard.Tap, NumberTap.Price, out var tapped)
            ? [new Money(tapped, Money.Stars)]
            : SaidPrices.Read(heard.Text);
        if (said is not [_, ..] prices)
        {
            return (null, heard.Text is null ? null : Bounds(heard.Phrases));
        }

        if (prices.FirstOrDefault(price => ways.For(price.Currency).Length == 0) is { } foreign)
        {
            return (null, Hint.Of("hint.currency", foreign.Currency, Example(heard.Phrases)));
        }

        return prices.DistinctBy(price => price.Currency).Count() == prices.Length && prices.All(IsFit)
            ? (prices, null)
            : (null, Bounds(heard.Phrases));
    }

    private static bool IsFit(Money price) => price.Currency == Money.Stars
        ? price.AmountMinor is >= Lowest and <= Highest
        : price.AmountMinor is >= LowestMinor and <= HighestMinor;

    private static Hint Bounds(Phrases phrases) =>
        Hint.Of("hint.price", phrases.Number(Lowest), phrases.Number(Highest));

    private string Example(Phrases phrases) => string.Join(
        ", ",
        Examples.Where(price => ways.For(price.Currency).Length > 0)
            .Select(price => $"{phrases.Number(price.AmountMinor / 100)} {price.Currency}")
            .Prepend("150 ⭐"));

    private static BotButton Button(Phrases phrases, long price) =>
        BotButton.Of(phrases.Money(new Money(price, Money.Stars)), NumberTap.Of(NumberTap.Price, price));
}
