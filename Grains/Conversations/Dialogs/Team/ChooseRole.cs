using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;

namespace LytSlot.Grains.Conversations.Dialogs.Team;

/// <summary>
/// As what somebody is invited. Taps: <c>role:{role}</c>, <c>back</c>. Next: <see cref="Invite"/>,
/// <see cref="ShowTeam"/>.
/// </summary>
internal sealed class ChooseRole : IDialogStep
{
    public const string StepName = "team/choose-role";

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk)
    {
        var sheet = talk.Sheet().Title("invite.title");
        foreach (var role in new[] { Role.Manager, Role.Viewer, Role.Owner })
        {
            sheet.Line("invite.role", TeamLines.Role(talk.Phrases, role), TeamLines.May(talk.Phrases, role))
                .Row(BotButton.Of(
                    TeamLines.Role(talk.Phrases, role), NumberTap.Of(ShowMember.RoleTap, (int)role)));
        }

        return Task.FromResult<Asked>(sheet.Back(talk.Drafts).Screen());
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        Sheet.BackTap => new(ShowTeam.StepName, heard.Drafts),
        _ when NumberTap.TryParse(heard.Tap, ShowMember.RoleTap, out var role)
            && role is >= (int)Role.Viewer and <= (int)Role.Owner => new(
                Invite.StepName, heard.Drafts with { Team = new() { Role = (Role)role, Id = heard.Fresh } }),
        _ => heard.Stay(Name),
    };
}
