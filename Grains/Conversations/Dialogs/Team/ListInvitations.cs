using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Tenants;

namespace LytSlot.Grains.Conversations.Dialogs.Team;

/// <summary>
/// The open invitations, latest first. Taps: <c>{id}</c>, <c>more</c>, <c>less</c>, <c>back</c>. Next:
/// <see cref="ShowMadeInvitation"/>, <see cref="ShowTeam"/>.
/// </summary>
internal sealed class ListInvitations(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "team/invitations";

    private const int PageSize = 7;

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (await grains.Acting(talk) is not { } acting)
        {
            return new Turn(ShowTeam.StepName, talk.Drafts);
        }

        var read = await acting.Member.Do(grains.Team(acting.Tenant).Invitations);
        if (read.Value is not { } list)
        {
            return new Turn(ShowTeam.StepName, talk.Drafts, Hint.Of(read.Refusal!));
        }

        var zone = (await acting.Member.Do(grains.Tenant(acting.Tenant).Read)).Value?.TimeZone ?? "Etc/UTC";
        var open = list.Invitations.Where(one => one.Status is InvitationStatus.Open).ToList();
        var page = Math.Clamp(talk.Drafts.Team.Page, 0, Math.Max(0, open.Count - 1) / PageSize);
        var sheet = talk.Sheet().Title("invite.list_title").Say(open.Count > 0 ? "invite.list" : "invite.none");
        var shown = open.Skip(page * PageSize).Take(PageSize);
        sheet.Grid(shown.Select(one => Button(talk.Phrases, one, zone)), columns: 1);
        return sheet.Turns(hasLess: page > 0, hasMore: (page + 1) * PageSize < open.Count)
            .Back(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        Sheet.BackTap => new(ShowTeam.StepName, heard.Drafts),
        Paging.MoreTap => Turned(heard, 1),
        Paging.LessTap => Turned(heard, -1),
        { } tap when Guid.TryParseExact(tap, "N", out var id) =>
            new(ShowMadeInvitation.StepName, heard.Drafts with { Team = new() { Id = id } }),
        _ => heard.Stay(Name),
    };

    private Turn Turned(Heard heard, int by)
    {
        var team = heard.Drafts.Team;
        return new(Name, heard.Drafts with { Team = team with { Page = Math.Max(0, team.Page + by) } });
    }

    private static BotButton Button(Phrases phrases, InvitationView one, string zone) => Sheet.Named(
        $"{TeamLines.Role(phrases, one.Role)} · {phrases.ShortMoment(one.ExpiresAt, zone)}", one.Id.ToString("N"));
}
