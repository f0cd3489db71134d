using System.Globalization;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.Connect;

/// <summary>
/// Step 3 of 4: the price of the shortest format, in Stars. Taps: <c>price:{Stars}</c>; a number as text is a price,
/// too. Next: <see cref="ReviewOffer"/>.
/// </summary>
internal sealed class SetPrice : IDialogStep
{
    public const string StepName = "connect/price";

    // Telegram's own bounds for an invoice in Stars.
    private const long Lowest = 1;

    private const long Highest = 10_000;

    private static readonly long[] Suggested = [50, 150, 300, 500, 1_000, 2_500];

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk) => Task.FromResult<Asked>(talk.Sheet()
        .Title("price.title").Say("price.text")
        .Grid(Suggested.Select(price => Button(talk.Phrases, price)), columns: 3)
        .Home(talk.Drafts)
        .Screen());

    public Turn Answer(Heard heard)
    {
        var said = NumberTap.TryParse(heard.Tap, NumberTap.Price, out var tapped) ? tapped : Number(heard.Text);
        return said switch
        {
            >= Lowest and <= Highest =>
                new(ReviewOffer.StepName, heard.Drafts with { Channel = heard.Drafts.Channel with { Price = said } }),
            null when heard.Text is null => heard.Stay(Name),
            _ => heard.Stay(Name, Hint.Of("hint.price", heard.Phrases.Number(Lowest), heard.Phrases.Number(Highest))),
        };
    }

    private static BotButton Button(Phrases phrases, long price) =>
        BotButton.Of(phrases.Money(new Money(price, Money.Stars)), NumberTap.Of(NumberTap.Price, price));

    /// <summary>A number as people type it: blanks between thousands, a star after it.</summary>
    private static long? Number(string? text)
    {
        if (text is not { Length: <= 20 })
        {
            return null;
        }

        var digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).TrimEnd('⭐', '\uFE0F');
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
