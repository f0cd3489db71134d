using LytSlot.Grains.Conversations.Taps;

namespace LytSlot.Grains.Conversations.Dialogs.Team;

/// <summary>
/// Whether a member is really to have another role, or to go. Taps: <c>yes{role}:{user}</c>, which names both, so that
/// a button of another screen changes nobody else; <c>back</c>. Next: <see cref="ChangeMember"/>,
/// <see cref="ShowMember"/>.
/// </summary>
internal sealed class ConfirmMember(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "team/confirm-member";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var team = talk.Drafts.Team;
        if (await grains.Acting(talk) is not { } acting || team.Member is not { } user)
        {
            return new Turn(ShowTeam.StepName, talk.Drafts);
        }

        var found = await Caller.System.Do(() => grains.Team(acting.Tenant).Find(user));
        if (found.Value is not { } member)
        {
            return new Turn(ShowTeam.StepName, talk.Drafts, Hint.Of(found.Refusal!));
        }

        var sheet = talk.Sheet().Title(team.Role is Role.None ? "team.remove_title" : "team.role_title")
            .Line("team.who", member.Name)
            .Line("team.role", TeamLines.Role(talk.Phrases, member.Role));
        if (team.Role is not Role.None)
        {
            sheet.Line("team.role_then", TeamLines.Role(talk.Phrases, team.Role)).Gap()
                .Words(TeamLines.May(talk.Phrases, team.Role));
        }

        return sheet.Row(
                sheet.Button("team.yes", NumberTap.Of(Yes(team.Role), user)),
                sheet.Button("button.back", Sheet.BackTap))
            .Screen();
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        Sheet.BackTap => new(ShowMember.StepName, heard.Drafts),
        _ when NumberTap.TryParse(heard.Tap, Yes(heard.Drafts.Team.Role), out var user)
            && user == heard.Drafts.Team.Member => new(ChangeMember.StepName, heard.Drafts),
        _ => heard.Stay(Name),
    };

    private static string Yes(Role role) => $"yes{(int)role}";
}
