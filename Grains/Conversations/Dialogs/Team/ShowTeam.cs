using LytSlot.Grains.Conversations.Dialogs.Menu;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Tenants;

namespace LytSlot.Grains.Conversations.Dialogs.Team;

/// <summary>
/// Whom a tenant consists of. Taps: <c>who:{user}</c>, <c>more</c>, <c>less</c>, <c>invite</c>, <c>invitations</c>,
/// <c>leave</c>, <c>switch</c> for who has others. Next: the step of that name; without a tenant
/// <see cref="ChooseTenant"/>.
/// </summary>
internal sealed class ShowTeam(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "team/show";

    public const string MemberTap = "who";

    // With all the other buttons, the way back to what was interrupted among them, no more than a screen may have.
    private const int PageSize = 4;

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (await grains.Acting(talk) is not { } acting)
        {
            return new Turn(ChooseTenant.StepName, talk.Drafts with { Team = new() { Then = Name } });
        }

        var read = await acting.Member.Do(grains.Tenant(acting.Tenant).Read);
        if (read.Value is not { } tenant)
        {
            return new Turn(MainMenu.StepName, talk.Drafts, Hint.Of(read.Refusal!));
        }

        var members = tenant.Members.OrderByDescending(member => member.Role).ToList();
        var page = Math.Clamp(talk.Drafts.Team.Page, 0, (members.Count - 1) / PageSize);
        var shown = members.Skip(page * PageSize).Take(PageSize).ToList();
        var sheet = talk.Sheet().Title("team.title", tenant.Name)
            .Say("team.you_are", TeamLines.Role(talk.Phrases, acting.Member.Role));
        if (acting.Member.Role is Role.Owner)
        {
            sheet.Grid(shown.Select(member => Sheet.Named(
                Line(talk.Phrases, member), NumberTap.Of(MemberTap, member.UserId))), columns: 1);
        }
        else
        {
            shown.ForEach(member => sheet.Line("team.member", Line(talk.Phrases, member)));
        }

        sheet.Turns(hasLess: page > 0, hasMore: (page + 1) * PageSize < members.Count);
        if (acting.Member.Role is Role.Owner)
        {
            sheet.Row(sheet.Button("team.invite", "invite"), sheet.Button("team.invitations", "invitations"));
        }

        var leave = sheet.Button("team.leave", "leave");
        return (acting.HasOthers ? sheet.Row(leave, sheet.Button("team.switch", "switch")) : sheet.Row(leave))
            .Home(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        "invite" => new(ChooseRole.StepName, heard.Drafts),
        "invitations" => new(ListInvitations.StepName, heard.Drafts with { Team = new() }),
        "leave" => new(ConfirmLeave.StepName, heard.Drafts),
        "switch" => new(ChooseTenant.StepName, heard.Drafts with { Team = new() { Then = Name } }),
        Paging.MoreTap => Turned(heard, 1),
        Paging.LessTap => Turned(heard, -1),
        _ when NumberTap.TryParse(heard.Tap, MemberTap, out var user) => new(
            ShowMember.StepName, heard.Drafts with { Team = heard.Drafts.Team with { Member = user } }),
        _ => heard.Stay(Name),
    };

    private Turn Turned(Heard heard, int by)
    {
        var team = heard.Drafts.Team;
        return new(Name, heard.Drafts with { Team = team with { Page = Math.Max(0, team.Page + by) } });
    }

    private static string Line(Phrases phrases, TenantMember member) =>
        $"{member.Name} · {TeamLines.Role(phrases, member.Role)}";
}
