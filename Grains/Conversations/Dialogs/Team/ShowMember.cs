using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;

namespace LytSlot.Grains.Conversations.Dialogs.Team;

/// <summary>
/// One member, to an owner. Taps: <c>role:{role}</c>, 0 for taking them out, <c>back</c>. Next:
/// <see cref="ConfirmMember"/>, <see cref="ShowTeam"/>.
/// </summary>
internal sealed class ShowMember(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "team/member";

    public const string RoleTap = "role";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (await grains.Acting(talk) is not { Member.Role: Role.Owner } acting
            || talk.Drafts.Team.Member is not { } user)
        {
            return new Turn(ShowTeam.StepName, talk.Drafts, Hint.Of(Callers.RoleTooLow));
        }

        var found = await Caller.System.Do(() => grains.Team(acting.Tenant).Find(user));
        if (found.Value is not { } member)
        {
            return new Turn(ShowTeam.StepName, talk.Drafts, Hint.Of(found.Refusal!));
        }

        var sheet = talk.Sheet().Title("team.member", member.Name)
            .Say("team.role", TeamLines.Role(talk.Phrases, member.Role));
        foreach (var role in new[] { Role.Viewer, Role.Manager, Role.Owner }.Where(role => role != member.Role))
        {
            sheet.Row(Make(talk, role));
        }

        return sheet.Tap("team.remove", NumberTap.Of(RoleTap, (int)Role.None)).Back(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        Sheet.BackTap => new(ShowTeam.StepName, heard.Drafts),
        _ when NumberTap.TryParse(heard.Tap, RoleTap, out var role) && role is >= 0 and <= (int)Role.Owner => new(
            ConfirmMember.StepName,
            heard.Drafts with { Team = heard.Drafts.Team with { Role = (Role)role, Id = heard.Fresh } }),
        _ => heard.Stay(Name),
    };

    private static BotButton Make(Talk talk, Role role) => Sheet.Named(
        talk.Phrases["team.make", TeamLines.Role(talk.Phrases, role)], NumberTap.Of(RoleTap, (int)role));
}
