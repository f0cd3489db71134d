using LytSlot.Channels;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Step 2 of 6: the advertiser chooses how the ad lives; skipped when the channel sells one format only.
/// Taps: <c>as:{format}</c>, <c>back</c>. Next: <see cref="ChooseDay"/>; <see cref="OpenSlot"/> with a link to a time.
/// </summary>
internal sealed class ChooseFormat(IGrainFactory grains, CardPrices prices) : IDialogStep
{
    public const string StepName = "place-order/choose-format";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Order;
        var read = await talk.Caller.Do(() => grains.Channels().Card(draft.Channel ?? 0, CancellationToken.None));
        if (read is not { Value: { } card } || prices.Lowest(card) is null)
        {
            return new Turn(
                ChooseChannel.StepName,
                talk.Drafts with { Order = new() { Pages = draft.Pages, Catalogue = draft.Catalogue } },
                Hint.Of("hint.channel_closed"));
        }

        var offers = prices.Offers(card).ToList();
        if (offers is [var only])
        {
            return new Turn(
                After(draft),
                talk.Drafts with { Order = draft with { Format = only.Format.Name, IsOnlyFormat = true } });
        }

        var sheet = ChannelPage.Draw(talk.Sheet(), talk.Phrases, card).Say("format.text");
        foreach (var (format, sums) in offers)
        {
            var words = $"{ChannelPage.Life(talk.Phrases, format)} · {CardPrices.Words(talk.Phrases, sums)}";
            sheet.Row(Sheet.Named(words, Tap(format)));
        }

        return sheet.Back(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        Sheet.BackTap => new(ChooseChannel.StepName, heard.Drafts),
        { Length: > 4 } tap when tap.StartsWith("as:", StringComparison.Ordinal) =>
            new(After(heard.Drafts.Order), heard.Drafts with { Order = heard.Drafts.Order with { Format = tap[3..] } }),
        _ => heard.Stay(Name),
    };

    private static string After(OrderDraft draft) =>
        draft.Linked is null ? ChooseDay.StepName : OpenSlot.StepName;

    // Names of formats are short words of ours, such as 1/24; the calendar refuses any other.
    private static string Tap(FormatOffer format) => "as:" + format.Name;
}
