using LytSlot.Grains.Conversations.Dialogs.Menu;

namespace LytSlot.Grains.Conversations.Dialogs.SignIn;

/// <summary>Says that it is the person who signs in; a repeat changes nothing. Next: <see cref="MainMenu"/>.</summary>
internal sealed class AcceptSignIn(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "sign-in/accept";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Login is not { } code)
        {
            return new Turn(MainMenu.StepName, talk.Drafts);
        }

        var done = await talk.Caller.Do(() => grains.Login(code).Confirm());
        return new Turn(
            MainMenu.StepName,
            talk.Drafts with { Login = null },
            done.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of("login.done"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
