using LytSlot.Channels;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>Stops or starts a channel's sales; a repeat changes nothing. Next: <see cref="ShowChannel"/>.</summary>
internal sealed class SwitchChannel(
    IGrainFactory grains, string name, Func<IChannelGrain, Task<Outcome<ChannelView>>> turn, string done) : IDialogStep
{
    public const string Pause = "owner/pause-channel";

    public const string Resume = "owner/resume-channel";

    public string Name => name;

    /// <summary>A step for each way.</summary>
    public static IDialogStep[] All(IGrainFactory grains) =>
    [
        new SwitchChannel(grains, Pause, channel => channel.Pause(), "channel.paused_done"),
        new SwitchChannel(grains, Resume, channel => channel.SellAgain(), "channel.resumed_done"),
    ];

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Channel is not { Channel: { } channel, Tenant: { } tenant })
        {
            return new Turn(ListChannels.StepName, talk.Drafts);
        }

        var member = await grains.MemberOf(tenant, talk.Person.UserId);
        var switched = await member.Do(() => turn(grains.Channel(channel)));
        return new Turn(
            ShowChannel.StepName,
            talk.Drafts,
            switched.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of(done));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
