using LytSlot.Grains.Conversations.Dialogs.Menu;

namespace LytSlot.Grains.Conversations.Dialogs.Team;

/// <summary>Leaves; a repeat finds nobody to leave. Next: <see cref="MainMenu"/>, <see cref="ShowTeam"/>.</summary>
internal sealed class LeaveTeam(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "team/leave";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Team.Id is not { } tenant)
        {
            return new Turn(ShowTeam.StepName, talk.Drafts);
        }

        var drafts = talk.Drafts with { Team = new() };
        var member = await grains.MemberOf(tenant, talk.Person.UserId);
        if (member.Kind is not CallerKind.Member)
        {
            return new Turn(MainMenu.StepName, drafts, Hint.Of("team.left"));
        }

        var done = await member.Do(grains.Team(tenant).Leave);
        return done.Refusal is { } refusal
            ? new Turn(ShowTeam.StepName, drafts, Hint.Of(refusal))
            : new Turn(MainMenu.StepName, drafts, Hint.Of("team.left"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
