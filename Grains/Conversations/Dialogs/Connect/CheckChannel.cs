using LytSlot.Channels;
using LytSlot.Grains.Conversations.Dialogs.Owner;
using LytSlot.Tenants;

namespace LytSlot.Grains.Conversations.Dialogs.Connect;

/// <summary>
/// Step 2 of 4: sees to it that the person has a tenant, and connects the channel to it; Telegram is asked whether
/// they and the bot may post. The id of a new tenant is in the draft, so a repeat meets the same one. Next: <see
/// cref="SetPrice"/>, <see cref="ShowChannel"/> when it sells already, <see cref="FixChannel"/> when refused.
/// </summary>
internal sealed class CheckChannel(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "connect/check";

    private const int LongestName = 64;

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Channel;
        if (draft is not { Channel: { } channel, Tenant: { } fresh })
        {
            return OwnChannel.Gone(talk.Drafts, AddBot.Forgotten);
        }

        var member = await Member(talk, channel, fresh);
        var connected = member.Refusal is { } refused
            ? refused
            : await member.Value!.Do(() => grains.Channel(channel).Connect());
        if (connected.Refusal is { } refusal)
        {
            return FixChannel.To(talk.Drafts, refusal);
        }

        return new Turn(
            connected.Value!.Status == ChannelStatus.Pending ? SetPrice.StepName : ShowChannel.StepName,
            talk.Drafts with { Channel = draft with { Tenant = connected.Value.Tenant, Problem = null } });
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);

    /// <summary>
    /// As whom the channel is connected: a member who may, first of the tenant that has it, then of the one they act
    /// for; else the owner of a new tenant.
    /// </summary>
    private async Task<Outcome<Caller>> Member(Talk talk, long channel, Guid fresh)
    {
        var user = talk.Person.UserId;
        var person = await talk.Caller.Do(() => grains.User(user).Read());
        var holder = (await Caller.System.Do(grains.Channel(channel).Read)).Value?.Tenant;
        var acting = person.Acting()?.Tenant;
        var places = person.Memberships.Where(place => place.Role >= Role.Manager)
            .OrderByDescending(place => place.Tenant == holder).ThenByDescending(place => place.Tenant == acting);
        foreach (var place in places)
        {
            if (await grains.MemberOf(place.Tenant, user) is { Role: >= Role.Manager } member)
            {
                return member;
            }
        }

        var name = Sheet.Cut(talk.Person.FirstName, LongestName);
        var wish = new CreateTenant(name, talk.Phrases.Language, talk.Phrases["tenant.zone"]);
        var created = await talk.Caller.Do(() => grains.Tenant(fresh).Create(wish, name));
        return created.Refusal is { } refusal ? refusal : Caller.Member(fresh, user, Role.Owner);
    }
}
