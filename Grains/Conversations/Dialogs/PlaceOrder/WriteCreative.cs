using System.Globalization;
using LytSlot.Conversations;
using LytSlot.Creatives;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Grains.Creatives;
using LytSlot.Grains.Marking;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Step 5 of 6: the advertiser sends what is to be published, as one message or an album. Taps: <c>back</c>.
/// Next: <see cref="TakeCreative"/>.
/// </summary>
internal sealed class WriteCreative(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "place-order/write-creative";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Order;
        var card = await talk.Caller.Do(() => grains.Channel(draft.Channel ?? 0).ReadCard());
        if (card.Value is null || draft.StartsAt is not { } startsAt)
        {
            return new Turn(ChooseFormat.StepName, talk.Drafts);
        }

        var sheet = talk.Sheet().Title("creative.title")
            .Line("creative.where", card.Value.Title)
            .Line("creative.when", talk.Phrases.Moment(startsAt, card.Value.TimeZone)).Gap()
            .Say("creative.text");
        if (draft.Marking is { } marking)
        {
            var mark = MarkTexts.Length(marking, card.Value.Language);
            sheet.Say(
                "creative.room",
                talk.Phrases.Number(MarkedPost.MostText(CreativeRules.LongestText, mark)),
                talk.Phrases.Number(MarkedPost.MostText(CreativeRules.LongestCaption, mark)));
        }

        return sheet.Back(talk.Drafts)
            .Screen();
    }

    public Turn Answer(Heard heard)
    {
        if (heard.Tap == Sheet.BackTap)
        {
            return new(ChooseSlot.StepName, heard.Drafts);
        }

        return heard.Content is { } content ? Take(heard, content, Name) : heard.Stay(Name, WhyNot(heard));
    }

    /// <summary>
    /// Takes a post that was sent, or stays at a step with what is wrong: the draft is stored before the creative can
    /// judge it.
    /// </summary>
    public static Turn Take(Heard heard, PostContent content, string step)
    {
        if (Objection(content) is { } objection)
        {
            return heard.Stay(step, objection);
        }

        var before = heard.Drafts.Order;
        var draft = before with
        {
            Content = before.Options?.Carry(content) ?? content,
            Creative = heard.Fresh,
            IsWritten = false,
            Options = null,
        };
        return new(TakeCreative.StepName, heard.Drafts with { Order = draft });
    }

    /// <summary>What keeps the content out of the draft, in words; null when nothing does.</summary>
    public static Hint? Objection(PostContent content) =>
        CreativeRules.Objection(content) is { } objection ? Words(objection, content) : null;

    /// <summary>Why what was heard is no post.</summary>
    public static Hint WhyNot(Heard heard) => Hint.Of(heard.Input switch
    {
        BotInput.Tapped => "hint.stale",
        BotInput.Edited => "hint.edited",
        _ => "hint.creative",
    });

    private static Hint Words(Refusal objection, PostContent content)
    {
        var (key, longest) = objection == CreativeRules.TooLong ? ("hint.long_text", CreativeRules.LongestText)
            : objection == CreativeRules.LongCaption ? ("hint.long_caption", CreativeRules.LongestCaption)
            : ("", 0);
        var length = content.Media.Select(medium => medium.Caption?.Text.Length ?? 0)
            .Append(content.Text.Text.Length).Max();
        return length > longest && longest > 0
            ? Hint.Of(key, Number(length), Number(length - longest))
            : Hint.Of(objection);
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
