using LytSlot.Channels;
using LytSlot.Grains.Conversations.Dialogs.Owner;

namespace LytSlot.Grains.Conversations.Dialogs.Connect;

/// <summary>
/// Opens the channel for sale with the suggested settings; one that somebody opened meanwhile keeps theirs. Next:
/// <see cref="ShowChannel"/>; when refused <see cref="FixChannel"/>, or <see cref="ListChannels"/> when there is no
/// such channel any more.
/// </summary>
internal sealed class OpenChannel(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "connect/open";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Channel is not { Channel: { } channel, Tenant: { } tenant })
        {
            return OwnChannel.Gone(talk.Drafts, AddBot.Forgotten);
        }

        if (talk.Drafts.Channel.Prices() is not [_, ..] prices)
        {
            return new Turn(SetPrice.StepName, talk.Drafts);
        }

        var member = await grains.MemberOf(tenant, talk.Person.UserId);
        if ((await member.Do(() => grains.Channel(channel).Read())).Value is { Status: not ChannelStatus.Pending })
        {
            return new Turn(ShowChannel.StepName, talk.Drafts);
        }

        var suggested = await ReviewOffer.Suggest(grains.Channel(channel), member, prices);
        var offered = suggested.Refusal is { } refused
            ? refused
            : await member.Do(() => grains.Channel(channel).Offer(suggested.Value!));
        return offered.Refusal is { } refusal
            ? FixChannel.To(talk.Drafts, refusal)
            : new Turn(ShowChannel.StepName, talk.Drafts);
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
