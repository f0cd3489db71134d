using LytSlot.Conversations;
using LytSlot.Correspondence;
using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Grains.Conversations.Dialogs.Owner;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Grains.Correspondence;

namespace LytSlot.Grains.Conversations.Dialogs.Letters;

/// <summary>
/// What the two sides of an order wrote last, and a text for the other side. Taps: <c>back</c>. Next:
/// <see cref="SendLetter"/>; <see cref="ShowOrder"/>, or <see cref="JudgeOrder"/> for the channel's side.
/// </summary>
internal sealed class WriteLetter(IGrainFactory grains, string name, bool isOwner) : IDialogStep
{
    public const string StepName = "letters/write";

    public const string OwnerStepName = "letters/owner-writes";

    public string Name => name;

    private string Before => isOwner ? JudgeOrder.StepName : ShowOrder.StepName;

    private string Next => isOwner ? SendLetter.OwnerStepName : SendLetter.StepName;

    /// <summary>A step for each side.</summary>
    public static IDialogStep[] All(IGrainFactory grains) =>
    [
        new WriteLetter(grains, StepName, isOwner: false),
        new WriteLetter(grains, OwnerStepName, isOwner: true),
    ];

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Key() is not { } key)
        {
            return new Turn(Before, talk.Drafts);
        }

        var caller = isOwner ? await grains.MemberOf(key.Tenant, talk.Person.UserId) : talk.Caller;
        var order = await caller.Do(grains.Order(key).Read);
        var read = await caller.Do(grains.Correspondence(key).Read);
        if (order.Value is not { } view || read.Value is not { } written)
        {
            return new Turn(Before, talk.Drafts, Hint.Of((order.Refusal ?? read.Refusal)!));
        }

        var sheet = talk.Sheet().Title(isOwner ? "letter.title_owner" : "letter.title")
            .Line("order.where", view.ChannelTitle)
            .Line("order.when", talk.Phrases.Moment(view.StartsAt, view.TimeZone)).Gap();
        foreach (var letter in written.Letters)
        {
            sheet.Line(Who(letter), talk.Phrases.ShortMoment(letter.At, view.TimeZone)).Quote(letter.Text).Gap();
        }

        return sheet.Say("letter.text").Back(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) => heard switch
    {
        { Tap: Sheet.BackTap } => new(Before, heard.Drafts),
        { Text: { } text } when CleanText.Fits(text, 1, CorrespondenceRules.LongestText) => new(
            Next,
            heard.Drafts with { Look = heard.Drafts.Look with { Reason = text.Trim(), Letter = heard.Fresh } }),
        { Text: not null } => heard.Stay(Name, Hint.Of("refusal.letter.bad_text")),
        { Input: BotInput.Said } => heard.Stay(Name, Hint.Of("letter.text_only")),
        _ => heard.Stay(Name),
    };

    private string Who(LetterView letter) => letter.ByOwner == isOwner ? "letter.yours"
        : isOwner ? "letter.of_advertiser"
        : "letter.of_owner";
}
