using System.Collections.Immutable;
using LytSlot.Grains.Conversations.Dialogs.Owner;

namespace LytSlot.Grains.Conversations.Dialogs.Connect;

/// <summary>
/// Step 3 of 4: the price of the shortest format. Taps: <c>price:{Stars}</c>; a text names prices, one for each
/// currency that can be paid here. Next: <see cref="ReviewOffer"/>.
/// </summary>
internal sealed class SetPrice(PriceAnswers answers) : IDialogStep
{
    public const string StepName = "connect/price";

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk) => Task.FromResult<Asked>(talk.Drafts.Channel.Channel is null
        ? OwnChannel.Gone(talk.Drafts, AddBot.Forgotten)
        : answers.Draw(talk.Sheet().Title("price.title").Say("price.text"), talk.Phrases)
            .Home(talk.Drafts)
            .Screen());

    public Turn Answer(Heard heard) => answers.Read(heard) switch
    {
        ({ } prices, _) => new(
            ReviewOffer.StepName, heard.Drafts with { Channel = Priced(heard.Drafts.Channel, prices) }),
        (_, var hint) => heard.Stay(Name, hint),
    };

    private static ChannelDraft Priced(ChannelDraft channel, ImmutableArray<Money> prices) => channel with
    {
        Price = prices.FirstOrDefault(price => price.Currency == Money.Stars)?.AmountMinor,
        OtherPrices = [.. prices.Where(price => price.Currency != Money.Stars)],
    };
}
