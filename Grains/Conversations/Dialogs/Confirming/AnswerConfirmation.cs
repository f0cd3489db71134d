using LytSlot.Grains.Conversations.Dialogs.Menu;

namespace LytSlot.Grains.Conversations.Dialogs.Confirming;

/// <summary>Says yes or no for the person; a repeat answers as before. Next: <see cref="ShowConfirmation"/>.</summary>
internal sealed class AnswerConfirmation(IGrainFactory grains, string name, bool isYes) : IDialogStep
{
    public const string Yes = "confirm/yes";

    public const string No = "confirm/no";

    public string Name => name;

    /// <summary>A step for each answer.</summary>
    public static IDialogStep[] All(IGrainFactory grains) =>
        [new AnswerConfirmation(grains, Yes, isYes: true), new AnswerConfirmation(grains, No, isYes: false)];

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Confirming is not { } key)
        {
            return new Turn(MainMenu.StepName, talk.Drafts);
        }

        var confirmation = grains.Confirmation(key);
        var done = await talk.Caller.Do(() => isYes ? confirmation.Confirm() : confirmation.Decline());
        return new Turn(
            ShowConfirmation.StepName, talk.Drafts, done.Refusal is { } refusal ? Hint.Of(refusal) : null);
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
