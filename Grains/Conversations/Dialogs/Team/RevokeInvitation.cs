namespace LytSlot.Grains.Conversations.Dialogs.Team;

/// <summary>Takes the invitation back; a repeat changes nothing. Next: <see cref="ListInvitations"/>.</summary>
internal sealed class RevokeInvitation(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "team/revoke-invitation";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var drafts = talk.Drafts with { Team = new() };
        if (await grains.Acting(talk) is not { } acting || talk.Drafts.Team.Id is not { } id)
        {
            return new Turn(ShowTeam.StepName, drafts);
        }

        var done = await acting.Member.Do(() => grains.Team(acting.Tenant).Revoke(id));
        return new Turn(
            ListInvitations.StepName,
            drafts,
            done.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of("invite.revoked"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
