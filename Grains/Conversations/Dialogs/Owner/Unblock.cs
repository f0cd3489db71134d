using LytSlot.Advertisers;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>Lets a blocked advertiser book again; a repeat changes nothing. Next: <see cref="ListBlocked"/>.</summary>
internal sealed class Unblock(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "owner/unblock";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look is not { Tenant: { } tenant, Advertiser: { } advertiser })
        {
            return new Turn(ListBlocked.StepName, talk.Drafts with { Look = new() });
        }

        var member = await grains.MemberOf(tenant, talk.Person.UserId);
        var set = await member.Do(() => grains.Advertiser(tenant, advertiser).SetStanding(Standing.None, note: null));
        return new Turn(
            ListBlocked.StepName,
            talk.Drafts with { Look = new() },
            set.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of("standing.none_done"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
