using LytSlot.Channels;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs.PlaceOrder;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// The formats there are and what each costs. Taps: <c>as:{format}</c>, <c>back</c>. Next:
/// <see cref="SetFormatPrices"/>, <see cref="ShowChannel"/>.
/// </summary>
internal sealed class ListPrices(IGrainFactory grains, Timings timings) : IDialogStep
{
    public const string StepName = "owner/prices";

    private const string Prefix = "as:";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var (channel, away) = await grains.Read(talk);
        return channel is null
            ? away!
            : talk.Sheet().Title("prices.title").Say("prices.text")
                .Grid(timings.Formats.Select(format => Button(talk.Phrases, channel, format)), columns: 1)
                .Back(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        Sheet.BackTap => new(ShowChannel.StepName, heard.Drafts),
        { } tap when timings.Formats.FirstOrDefault(format => Prefix + format.Name == tap) is { } chosen => new(
            SetFormatPrices.StepName,
            heard.Drafts with { Channel = heard.Drafts.Channel.Afresh() with { Format = chosen.Name } }),
        _ => heard.Stay(Name),
    };

    private static BotButton Button(Phrases phrases, ChannelView channel, AdFormat format)
    {
        var sold = channel.Settings.Formats.FirstOrDefault(offer => offer.Name == format.Name);
        var price = sold is null ? phrases["prices.not_sold"] : CardPrices.Words(phrases, sold.Prices);
        var life = ChannelPage.Life(phrases, new(format.Name, format.Top, format.Life, []));
        return Sheet.Named($"{life} · {price}", Prefix + format.Name);
    }
}
