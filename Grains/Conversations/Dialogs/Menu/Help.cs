using LytSlot.Grains.Conversations.Dialogs.Privacy;

namespace LytSlot.Grains.Conversations.Dialogs.Menu;

/// <summary>What the bot can do. Taps: <c>privacy</c>. Next: <see cref="ShowPrivacy"/>.</summary>
internal sealed class Help : IDialogStep
{
    public const string StepName = "help";

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk) => Task.FromResult<Asked>(
        talk.Sheet().Title("help.title").Say("help.text").Tap("help.privacy", "privacy").Home(talk.Drafts).Screen());

    public Turn Answer(Heard heard) =>
        heard.Tap == "privacy" ? new(ShowPrivacy.StepName, heard.Drafts) : heard.Stay(Name);
}
