using LytSlot.Channels;
using LytSlot.Grains.Conversations.Dialogs.Connect;
using LytSlot.Grains.Conversations.Taps;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// A connected channel: how it sells and the link to share. Taps: <c>pause</c>, <c>resume</c>, <c>prices</c>,
/// <c>hours</c>, <c>blocks</c>, <c>category</c>, <c>manual</c>, <c>automatic</c>, <c>channels</c>. Next:
/// <see cref="SwitchChannel"/>, <see cref="ListPrices"/>, <see cref="ListHours"/>, <see cref="ListBlocks"/>,
/// <see cref="ChooseCategory"/>, <see cref="ChangeChannel"/>, <see cref="ListChannels"/>.
/// </summary>
internal sealed class ShowChannel(IGrainFactory grains, IBotIdentity bot) : IDialogStep
{
    public const string StepName = "owner/channel";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var (channel, away) = await grains.Read(talk);
        if (channel is null)
        {
            return away!;
        }

        if (channel.Status is ChannelStatus.Pending)
        {
            return new Turn(SetPrice.StepName, talk.Drafts);
        }

        var sheet = talk.Sheet().Title("channel.title", channel.Title);
        ChannelLines.Draw(sheet, talk.Phrases, channel).Gap();
        if (channel.Status is ChannelStatus.Active)
        {
            var link = await Links.ToChannel(bot, channel.ChannelId);
            sheet.Say("channel.share", link).Link("channel.share_button", Share(link));
        }

        Buttons(sheet, channel);
        return sheet.Tap("menu.channels", "channels").Home(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard)
    {
        var drafts = heard.Drafts with { Channel = heard.Drafts.Channel.Afresh() };
        return heard.Tap switch
        {
            "pause" => new(SwitchChannel.Pause, drafts),
            "resume" => new(SwitchChannel.Resume, drafts),
            "prices" => new(ListPrices.StepName, drafts),
            "hours" => new(ListHours.StepName, drafts),
            "blocks" => new(ListBlocks.StepName, drafts),
            "category" => new(ChooseCategory.StepName, drafts),
            "manual" => ChangeChannel.To(drafts, new() { Back = Name, Approval = Approval.Manual }),
            "automatic" => ChangeChannel.To(drafts, new() { Back = Name, Approval = Approval.Automatic }),
            "channels" => new(ListChannels.StepName, drafts),
            _ => heard.Stay(Name),
        };
    }

    private static void Buttons(Sheet sheet, ChannelView channel)
    {
        if (channel.Status is ChannelStatus.Active or ChannelStatus.Paused)
        {
            var isPaused = channel.Status is ChannelStatus.Paused;
            sheet.Tap(isPaused ? "channel.resume" : "channel.pause", isPaused ? "resume" : "pause");
        }

        if (!channel.MissingRights.IsEmpty)
        {
            sheet.Tap("connect.again", NumberTap.Of(NumberTap.Recheck, channel.ChannelId));
        }

        var isAutomatic = channel.Settings.Approval is Approval.Automatic;
        sheet.Row(sheet.Button("channel.prices", "prices"), sheet.Button("channel.hours", "hours"))
            .Row(sheet.Button("channel.blocks", "blocks"), sheet.Button("channel.choose_category", "category"))
            .Tap(isAutomatic ? "channel.manual" : "channel.automatic", isAutomatic ? "manual" : "automatic");
    }

    private static string Share(string link) => "https://t.me/share/url?url=" + Uri.EscapeDataString(link);
}
