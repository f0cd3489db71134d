using LytSlot.Grains.Conversations.Dialogs.Menu;

namespace LytSlot.Grains.Conversations.Dialogs.Team;

/// <summary>
/// Joins the team, and acts for it from then on; a repeat changes nothing. Next: <see cref="ShowTeam"/>; refused
/// <see cref="MainMenu"/>.
/// </summary>
internal sealed class AcceptInvitation(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "team/accept";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Team is not { OfferedBy: { } tenant, Code: { } code })
        {
            return new Turn(MainMenu.StepName, talk.Drafts);
        }

        var drafts = talk.Drafts with { Team = new() };
        var joined = await talk.Caller.Do(() => grains.Team(tenant).Accept(code, talk.Person.FirstName));
        if (joined.Value is not { } offer)
        {
            return new Turn(MainMenu.StepName, drafts, Hint.Of(joined.Refusal!));
        }

        // Refused while their own record is behind: then they choose it later.
        await talk.Caller.Do(() => grains.User(talk.Person.UserId).ActFor(tenant));
        return new Turn(ShowTeam.StepName, drafts, Hint.Of("offer.joined", offer.TenantName));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
