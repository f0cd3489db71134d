using LytSlot.Grains.Conversations.Dialogs.Connect;
using LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// What a format shall cost. Taps: <c>price:{Stars}</c>, <c>none</c>, <c>back</c>; a text names prices. Next:
/// <see cref="ChangeChannel"/>, <see cref="ListPrices"/>.
/// </summary>
internal sealed class SetFormatPrices(IGrainFactory grains, PriceAnswers answers, Timings timings) : IDialogStep
{
    public const string StepName = "owner/format-prices";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var (channel, away) = await grains.Read(talk);
        if (channel is null)
        {
            return away!;
        }

        if (timings.Formats.FirstOrDefault(known => known.Name == talk.Drafts.Channel.Format) is not { } format)
        {
            return new Turn(ListPrices.StepName, talk.Drafts);
        }

        var sold = channel.Settings.Formats.FirstOrDefault(offer => offer.Name == format.Name);
        var life = ChannelPage.Life(talk.Phrases, new(format.Name, format.Top, format.Life, []));
        var sheet = answers.Draw(talk.Sheet().Title("prices.format_title", life).Say("prices.ask"), talk.Phrases);
        if (sold is not null)
        {
            sheet.Tap("prices.stop", "none");
        }

        return sheet.Back(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard)
    {
        if (heard.Tap == Sheet.BackTap)
        {
            return new(ListPrices.StepName, heard.Drafts);
        }

        var change = new ChannelChange { Back = ListPrices.StepName, Format = heard.Drafts.Channel.Format };
        return heard.Tap == "none" ? ChangeChannel.To(heard.Drafts, change) : answers.Read(heard) switch
        {
            ({ } prices, _) => ChangeChannel.To(heard.Drafts, change with { Prices = prices }),
            (_, var hint) => heard.Stay(Name, hint),
        };
    }
}
