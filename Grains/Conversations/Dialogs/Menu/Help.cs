namespace LytSlot.Grains.Conversations.Dialogs.Menu;

/// <summary>What the bot can do. Only the menu leads on.</summary>
internal sealed class Help : IDialogStep
{
    public const string StepName = "help";

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk) => Task.FromResult<Asked>(
        talk.Sheet().Title("help.title").Say("help.text").Home(talk.Drafts).Screen());

    public Turn Answer(Heard heard) => heard.Stay(Name);
}
