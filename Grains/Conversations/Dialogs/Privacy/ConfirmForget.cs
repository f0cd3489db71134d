namespace LytSlot.Grains.Conversations.Dialogs.Privacy;

/// <summary>
/// Whether all that is remembered of the person is really to go. Taps: <c>yes</c>, <c>no</c>. Next:
/// <see cref="Forget"/>, <see cref="ShowPrivacy"/>.
/// </summary>
internal sealed class ConfirmForget : IDialogStep
{
    public const string StepName = "privacy/confirm";

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk)
    {
        var sheet = talk.Sheet().Title("forget.title").Say("forget.text");
        return Task.FromResult<Asked>(sheet
            .Row(sheet.Button("forget.yes", "yes"), sheet.Button("forget.no", "no"))
            .Screen());
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        "yes" => new(Forget.StepName, heard.Drafts),
        "no" => new(ShowPrivacy.StepName, heard.Drafts),
        _ => heard.Stay(Name),
    };
}
