using LytSlot.Grains.Conversations.Dialogs.Menu;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.Team;

/// <summary>
/// An invitation, to the person who opened its link: whose team, as what. Taps: <c>join:{code}</c>, which names it,
/// so that a button of another screen joins no other; <c>decline</c>. Declining leaves it open. Next:
/// <see cref="AcceptInvitation"/>, <see cref="MainMenu"/>.
/// </summary>
internal sealed class ShowInvitation(IGrainFactory grains, TimeProvider time) : IDialogStep
{
    public const string StepName = "team/offer";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Team is not { OfferedBy: { } tenant, Code: { } code })
        {
            return new Turn(MainMenu.StepName, talk.Drafts);
        }

        var read = await talk.Caller.Do(() => grains.Team(tenant).LookAt(code));
        if (read.Value is not { } offer)
        {
            return new Turn(MainMenu.StepName, talk.Drafts with { Team = new() }, Hint.Of(read.Refusal!));
        }

        var sheet = talk.Sheet().Title("offer.title")
            .Line("team.whose", offer.TenantName)
            .Line("team.role", TeamLines.Role(talk.Phrases, offer.Role))
            .Line("invite.good_for", talk.Phrases.Length(offer.ExpiresAt - time.GetUtcNow())).Gap()
            .Words(TeamLines.May(talk.Phrases, offer.Role));
        return sheet.Row(sheet.Button("offer.join", Join(code)), sheet.Button("offer.decline", "decline")).Screen();
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        { } tap when heard.Drafts.Team.Code is { } code && tap == Join(code) =>
            new(AcceptInvitation.StepName, heard.Drafts),
        "decline" => new(MainMenu.StepName, heard.Drafts with { Team = new() }, Hint.Of("offer.declined")),
        _ => heard.Stay(Name),
    };

    private static string Join(Guid code) => $"join:{code:N}";
}
