using LytSlot.Confirmations;
using LytSlot.Grains.Conversations.Dialogs.Menu;
using LytSlot.Grains.Conversations.Taps;

namespace LytSlot.Grains.Conversations.Dialogs.Confirming;

/// <summary>A second confirmation and where it stands. Its two buttons work from anywhere.</summary>
internal sealed class ShowConfirmation(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "confirm/show";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Confirming is not { } key)
        {
            return new Turn(MainMenu.StepName, talk.Drafts);
        }

        var read = await talk.Caller.Do(grains.Confirmation(key).Read);
        if (read.Value is not { } asked)
        {
            return new Turn(MainMenu.StepName, talk.Drafts with { Confirming = null }, Hint.Of(read.Refusal!));
        }

        var sheet = ConfirmationLines.Draw(talk.Sheet().Title("second.title"), talk.Phrases, asked).Gap();
        if (asked.Status is ConfirmationStatus.Waiting)
        {
            Buttons(sheet, key);
        }
        else if (asked is { Status: ConfirmationStatus.Done, Refusal: { } refusal })
        {
            sheet.Say("second.refused").Words(
                talk.Phrases.Find(Hint.RefusalPrefix + refusal) ?? talk.Phrases["refusal.unknown"]);
        }
        else
        {
            sheet.Say(asked.Status switch
            {
                ConfirmationStatus.Done => "second.done",
                ConfirmationStatus.Confirmed => "second.under_way",
                ConfirmationStatus.Declined => "second.was_declined",
                ConfirmationStatus.Expired or ConfirmationStatus.None or ConfirmationStatus.Waiting =>
                    "second.was_late",
            });
        }

        return sheet.Home(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) => heard.Stay(Name);

    public static Sheet Buttons(Sheet sheet, ConfirmationKey key) => sheet.Row(
        sheet.Button("second.yes", new ConfirmTap(IsYes: true, key).ToString()),
        sheet.Button("second.no", new ConfirmTap(IsYes: false, key).ToString()));
}
