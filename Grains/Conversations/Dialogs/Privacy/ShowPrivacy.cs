using LytSlot.Grains.Conversations.Dialogs.Menu;

namespace LytSlot.Grains.Conversations.Dialogs.Privacy;

/// <summary>
/// What is kept of the person, and why. Taps: <c>forget</c>, <c>back</c>. Next: <see cref="ConfirmForget"/>,
/// <see cref="Help"/>.
/// </summary>
internal sealed class ShowPrivacy : IDialogStep
{
    public const string StepName = "privacy/show";

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk) => Task.FromResult<Asked>(talk.Sheet()
        .Title("privacy.title")
        .Say("privacy.kept")
        .Say("privacy.orders")
        .Say("privacy.never")
        .Tap("privacy.forget", "forget")
        .Back(talk.Drafts)
        .Screen());

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        "forget" => new(ConfirmForget.StepName, heard.Drafts),
        Sheet.BackTap => new(Help.StepName, heard.Drafts),
        _ => heard.Stay(Name),
    };
}
