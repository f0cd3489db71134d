using LytSlot.Conversations;
using LytSlot.Creatives;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Grains.Creatives;
using LytSlot.Grains.Marking;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Step 5 of 6: the advertiser sends what is to be published, as one message. Taps: <c>back</c>.
/// Next: <see cref="TakeCreative"/>.
/// </summary>
internal sealed class WriteCreative(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "place-order/write-creative";

    // What no creative may exceed; the creative's own limits are finer. Nothing longer is ever stored.
    private const int LongestText = 4096;

    private const int MostEntities = 200;

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

        return heard.Content is { } content
            ? Take(heard, content, Name)
            : heard.Stay(Name, Hint.Of(Why(heard)));
    }

    /// <summary>Takes a post that was sent, or stays at a step with what is wrong.</summary>
    public static Turn Take(Heard heard, PostContent content, string step)
    {
        if (Objection(content) is { } objection)
        {
            return heard.Stay(step, Hint.Of(Hint.RefusalPrefix + objection));
        }

        var draft = heard.Drafts.Order with { Content = content, Creative = heard.Fresh, IsWritten = false };
        return new(TakeCreative.StepName, heard.Drafts with { Order = draft });
    }

    private static string Why(Heard heard) => heard.Input switch
    {
        BotInput.Tapped => "hint.stale",
        BotInput.Edited => "hint.edited",
        BotInput.Said { Album: not null } => "hint.album",
        _ => "hint.creative",
    };

    /// <summary>What keeps the content out of the draft, which is stored before the creative can judge it.</summary>
    private static string? Objection(PostContent content) =>
        content.Text.Text.Length > LongestText || content.Text.Entities.Length > MostEntities ? "creative.too_long"
        : !CleanText.Is(content.Text.Text) ? "creative.bad_text"
        : null;
}
