using LytSlot.Grains.Conversations.Dialogs.Menu;

namespace LytSlot.Grains.Conversations.Dialogs.Team;

/// <summary>
/// Acts for the chosen tenant from now on; a repeat changes nothing. Next: the step that asked for one, else
/// <see cref="MainMenu"/>.
/// </summary>
internal sealed class ActForTenant(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "team/act-for";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var next = talk.Drafts.Team.Then ?? MainMenu.StepName;
        var drafts = talk.Drafts with { Team = new() };
        if (talk.Drafts.Team.Id is not { } tenant)
        {
            return new Turn(MainMenu.StepName, drafts);
        }

        var done = await talk.Caller.Do(() => grains.User(talk.Person.UserId).ActFor(tenant));
        return done.Refusal is { } refusal
            ? new Turn(MainMenu.StepName, drafts, Hint.Of(refusal))
            : new Turn(next, drafts);
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
