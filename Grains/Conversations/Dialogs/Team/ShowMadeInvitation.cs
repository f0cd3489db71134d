using LytSlot.Grains.Conversations.Words;
using LytSlot.Grains.Tenants;
using LytSlot.Tenants;

namespace LytSlot.Grains.Conversations.Dialogs.Team;

/// <summary>
/// An invitation with its link, to an owner. Taps: <c>revoke:{id}</c>, which names it; <c>back</c>. Next:
/// <see cref="RevokeInvitation"/>, <see cref="ListInvitations"/>.
/// </summary>
internal sealed class ShowMadeInvitation(IGrainFactory grains, TimeProvider time) : IDialogStep
{
    public const string StepName = "team/invitation";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (await grains.Acting(talk) is not { } acting || talk.Drafts.Team.Id is not { } id)
        {
            return new Turn(ShowTeam.StepName, talk.Drafts);
        }

        var read = await acting.Member.Do(grains.Team(acting.Tenant).Invitations);
        if (read.Value?.Invitations.FirstOrDefault(one => one.Id == id) is not { } invitation)
        {
            return new Turn(ShowTeam.StepName, talk.Drafts with { Team = new() }, Hint.Of(TeamRefusals.NoInvitation));
        }

        var sheet = talk.Sheet().Title("invite.made_title")
            .Line("team.role", TeamLines.Role(talk.Phrases, invitation.Role));
        if (invitation.Status is InvitationStatus.Open)
        {
            sheet.Line("invite.good_for", talk.Phrases.Length(invitation.ExpiresAt - time.GetUtcNow())).Gap()
                .Words(invitation.Link).Say("invite.how").Tap("invite.revoke", Revoke(id));
        }
        else
        {
            sheet.Gap().Say(invitation.Status switch
            {
                InvitationStatus.Used => "invite.used",
                InvitationStatus.Revoked => "invite.revoked",
                InvitationStatus.Expired or InvitationStatus.None or InvitationStatus.Open => "invite.expired",
            });
        }

        return sheet.Back(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        { } tap when heard.Drafts.Team.Id is { } id && tap == Revoke(id) =>
            new(RevokeInvitation.StepName, heard.Drafts),
        Sheet.BackTap => new(ListInvitations.StepName, heard.Drafts with { Team = new() }),
        _ => heard.Stay(Name),
    };

    private static string Revoke(Guid id) => $"revoke:{id:N}";
}
