using LytSlot.Grains.Conversations.Dialogs.Menu;
using LytSlot.Grains.Conversations.Dialogs.Team;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Logins;

namespace LytSlot.Grains.Conversations.Dialogs.SignIn;

/// <summary>
/// Whether it is the person who signs in to the console. Taps: <c>yes</c>, <c>no</c>,
/// <c>other</c> for who is a member of several tenants. Next: <see cref="AcceptSignIn"/>, <see cref="ChooseTenant"/>.
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

        var person = await talk.Caller.Do(() => grains.User(talk.Person.UserId).Read());
        var sheet = talk.Sheet().Title("login.title")
            .Say("login.who", talk.Person.FirstName)
            .Say("login.text", talk.Phrases.Length(login.ExpiresAt - time.GetUtcNow()));
        sheet.Row(sheet.Button("login.yes", "yes"), sheet.Button("login.no", "no"));
        if (person.Memberships.Length > 1)
        {
            sheet.Say("login.acts_for", (person.Acting() ?? person.Memberships[0]).Name).Tap("login.other", "other");
        }

        return sheet.Screen();
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        "yes" => new(AcceptSignIn.StepName, heard.Drafts),
        "other" => new(ChooseTenant.StepName, heard.Drafts with { Team = new() { Then = Name } }),
        "no" => new(MainMenu.StepName, heard.Drafts with { Login = null }, Hint.Of("login.refused")),
        _ => heard.Stay(Name),
    };
}
