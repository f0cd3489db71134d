using LytSlot.Grains.Conversations.Dialogs.Menu;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Logins;

namespace LytSlot.Grains.Conversations.Dialogs.SignIn;

/// <summary>
/// Whether it is the person who signs in to the console. Taps: <c>yes</c>, <c>no</c>. Next: <see cref="AcceptSignIn"/>.
/// </summary>
internal sealed class ConfirmSignIn(IGrainFactory grains, TimeProvider time) : IDialogStep
{
    public const string StepName = "sign-in/confirm";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Login is not { } code)
        {
            return new Turn(MainMenu.StepName, talk.Drafts);
        }

        var read = await talk.Caller.Do(() => grains.Login(code).Read());
        if (read is not { Value: { Status: LoginStatus.Waiting } login })
        {
            return new Turn(MainMenu.StepName, talk.Drafts with { Login = null }, Hint.Of("hint.login_over"));
        }

        var sheet = talk.Sheet().Title("login.title")
            .Say("login.who", talk.Person.FirstName)
            .Say("login.text", talk.Phrases.Length(login.ExpiresAt - time.GetUtcNow()));
        return sheet.Row(sheet.Button("login.yes", "yes"), sheet.Button("login.no", "no")).Screen();
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        "yes" => new(AcceptSignIn.StepName, heard.Drafts),
        "no" => new(MainMenu.StepName, heard.Drafts with { Login = null }, Hint.Of("login.refused")),
        _ => heard.Stay(Name),
    };
}
