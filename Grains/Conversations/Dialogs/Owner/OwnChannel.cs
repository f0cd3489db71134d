using LytSlot.Channels;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>The channel that the screens of an owner are about.</summary>
internal static class OwnChannel
{
    /// <summary>
    /// As the person may see it now; where it is theirs no more, the way to their list with the reason.
    /// </summary>
    public static async Task<(ChannelView? View, Turn? Away)> Read(this IGrainFactory grains, Talk talk)
    {
        if (talk.Drafts.Channel is not { Channel: { } channel, Tenant: { } tenant })
        {
            return (null, new(ListChannels.StepName, talk.Drafts));
        }

        var member = await grains.MemberOf(tenant, talk.Person.UserId);
        var read = await member.Do(() => grains.Channel(channel).Read());
        return read.Refusal is { } refusal
            ? (null, Gone(talk.Drafts, Hint.Of(refusal)))
            : (read.Value, null);
    }

    /// <summary>The way from a channel that is none, or not theirs, to those that are.</summary>
    public static Turn Gone(Drafts drafts, Hint why) => new(ListChannels.StepName, drafts.About(new()), why);
}
