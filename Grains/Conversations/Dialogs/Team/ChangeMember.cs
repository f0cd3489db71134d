namespace LytSlot.Grains.Conversations.Dialogs.Team;

/// <summary>
/// Gives the member the role, or takes them out; a repeat carries the same id and changes nothing. Next:
/// <see cref="ShowTeam"/>.
/// </summary>
internal sealed class ChangeMember(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "team/change-member";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var drafts = talk.Drafts with { Team = new() };
        if (await grains.Acting(talk) is not { } acting
            || talk.Drafts.Team is not { Member: { } user, Id: { } id, Role: var role })
        {
            return new Turn(ShowTeam.StepName, drafts);
        }

        var team = grains.Team(acting.Tenant);
        var done = await acting.Member.Do(() => role is Role.None
            ? team.Remove(user, id)
            : team.SetRole(user, role, id));
        return new Turn(
            ShowTeam.StepName, drafts, done.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of("team.changed"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
