using LytSlot.Grains.Conversations.Dialogs.Connect;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// The person added the bot to a channel without having asked here for it. Taps: <c>yes</c>. Next:
/// <see cref="CheckChannel"/>.
/// </summary>
internal sealed class OfferConnect : IDialogStep
{
    public const string StepName = "owner/offer-connect";

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk) => Task.FromResult<Asked>(talk.Sheet()
        .Title("connect.seen_title").Say("connect.seen_text")
        .Tap("connect.seen_yes", "yes")
        .Home(talk.Drafts)
        .Screen());

    public Turn Answer(Heard heard) => heard.Tap == "yes"
        ? new(CheckChannel.StepName, heard.Drafts with { Resume = null })
        : heard.Stay(Name);
}
