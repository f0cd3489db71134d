using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Grains.Payments;

namespace LytSlot.Grains.Conversations.Dialogs.Connect;

/// <summary>
/// Step 3 of 4: the price of the shortest format. Taps: <c>price:{Stars}</c>; a text names prices, one for each
/// currency that can be paid here. Next: <see cref="ReviewOffer"/>.
/// </summary>
internal sealed class SetPrice(PaymentWays ways) : IDialogStep
{
    public const string StepName = "connect/price";

    // Telegram's own bounds for an invoice in Stars.
    private const long Lowest = 1;

    private const long Highest = 10_000;

    private const long LowestMinor = 100;

    private const long HighestMinor = 1_000_000_000;

    private static readonly Money[] Examples = [new(90_000, "RUB"), new(1_500, "EUR")];

    private static readonly long[] Suggested = [50, 150, 300, 500, 1_000, 2_500];

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk)
    {
        var sheet = talk.Sheet().Title("price.title").Say("price.text");
        if (ways.For(Examples[0].Currency).Length + ways.For(Examples[1].Currency).Length > 0)
        {
            sheet.Say("price.others", Example(talk.Phrases));
        }

        return Task.FromResult<Asked>(sheet
            .Grid(Suggested.Select(price => Button(talk.Phrases, price)), columns: 3)
            .Home(talk.Drafts)
            .Screen());
    }

    public Turn Answer(Heard heard)
    {
        var said = NumberTap.TryParse(heard.Tap, NumberTap.Price, out var tapped)
            ? [new Money(tapped, Money.Stars)]
            : SaidPrices.Read(heard.Text);
        if (said is not [_, ..] prices)
        {
            return heard.Text is null ? heard.Stay(Name) : heard.Stay(Name, Bounds(heard.Phrases));
        }

        if (prices.FirstOrDefault(price => ways.For(price.Currency).Length == 0) is { } foreign)
        {
            return heard.Stay(Name, Hint.Of("hint.currency", foreign.Currency, Example(heard.Phrases)));
        }

        var isFit = prices.DistinctBy(price => price.Currency).Count() == prices.Length && prices.All(IsFit);
        return isFit
            ? new(ReviewOffer.StepName, heard.Drafts with { Channel = Priced(heard.Drafts.Channel, prices) })
            : heard.Stay(Name, Bounds(heard.Phrases));
    }

    private static ChannelDraft Priced(ChannelDraft channel, ImmutableArray<Money> prices) => channel with
    {
        Price = prices.FirstOrDefault(price => price.Currency == Money.Stars)?.AmountMinor,
        OtherPrices = [.. prices.Where(price => price.Currency != Money.Stars)],
    };

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
