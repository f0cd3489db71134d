using LytSlot.Grains.Conversations.Dialogs.Menu;

namespace LytSlot.Grains.Conversations.Dialogs.Team;

/// <summary>
/// Which of several tenants the person acts for. Taps: <c>{tenant}</c>, <c>more</c>, <c>less</c>. Next:
/// <see cref="ActForTenant"/>.
/// </summary>
internal sealed class ChooseTenant(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "team/choose-tenant";

    private const int PageSize = 8;

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var person = await talk.Caller.Do(() => grains.User(talk.Person.UserId).Read());
        if (person.Memberships.IsEmpty)
        {
            return new Turn(MainMenu.StepName, talk.Drafts with { Team = new() }, Hint.Of("team.none"));
        }

        var page = Math.Clamp(talk.Drafts.Team.Page, 0, (person.Memberships.Length - 1) / PageSize);
        return talk.Sheet().Title("tenant.choose_title").Say("tenant.choose")
            .Grid(
                person.Memberships.Skip(page * PageSize).Take(PageSize).Select(place => Sheet.Named(
                    $"{(place.Tenant == person.Acting()?.Tenant ? "✓ " : "")}{place.Name}"
                        + $" · {TeamLines.Role(talk.Phrases, place.Role)}",
                    place.Tenant.ToString("N"))),
                columns: 1)
            .Turns(hasLess: page > 0, hasMore: (page + 1) * PageSize < person.Memberships.Length)
            .Home(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        Paging.MoreTap => Turned(heard, 1),
        Paging.LessTap => Turned(heard, -1),
        { } tap when Guid.TryParseExact(tap, "N", out var tenant) =>
            new(ActForTenant.StepName, heard.Drafts with { Team = heard.Drafts.Team with { Id = tenant } }),
        _ => heard.Stay(Name),
    };

    private Turn Turned(Heard heard, int by)
    {
        var team = heard.Drafts.Team;
        return new(Name, heard.Drafts with { Team = team with { Page = Math.Max(0, team.Page + by) } });
    }
}
