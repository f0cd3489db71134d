namespace LytSlot.Grains.Conversations.Dialogs.Team;

/// <summary>Makes the invitation; a repeat makes no other. Next: <see cref="ShowMadeInvitation"/>.</summary>
internal sealed class Invite(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "team/invite";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (await grains.Acting(talk) is not { } acting || talk.Drafts.Team is not { Id: { } id, Role: var role })
        {
            return new Turn(ShowTeam.StepName, talk.Drafts);
        }

        var made = await acting.Member.Do(() => grains.Team(acting.Tenant).Invite(id, role));
        return made.Refusal is { } refusal
            ? new Turn(ShowTeam.StepName, talk.Drafts with { Team = new() }, Hint.Of(refusal))
            : new Turn(ShowMadeInvitation.StepName, talk.Drafts);
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
