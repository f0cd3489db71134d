using System.Globalization;
using LytSlot.Channels;
using LytSlot.Grains.Conversations.Dialogs.Owner;
using LytSlot.Grains.Conversations.Taps;

namespace LytSlot.Grains.Conversations.Dialogs.Admin;

/// <summary>
/// A channel as its own people see it, and whose it is. Its buttons work from anywhere. Next: what was sent;
/// <see cref="AdminHome"/> when there is no such channel.
/// </summary>
internal sealed class InspectChannel(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "admin/channel";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Admin.Channel is not { } id)
        {
            return AdminLines.Gone(talk.Drafts, null);
        }

        var read = await talk.Admin.Do(grains.Channel(id).Read);
        if (read.Value is not { } channel)
        {
            return AdminLines.Gone(talk.Drafts, read.Refusal);
        }

        var sheet = talk.Sheet().Title("channel.title", channel.Title);
        if (channel.Username is { } username)
        {
            sheet.Line("channel.username", username);
        }

        sheet.Line("admin.id", id.ToString(CultureInfo.InvariantCulture));
        ChannelLines.Draw(sheet, talk.Phrases, channel);
        foreach (var right in channel.MissingRights)
        {
            sheet.Line("right." + right);
        }

        sheet.Gap();
        if ((await talk.Admin.Do(grains.Tenant(channel.Tenant).Read)).Value is { } tenant)
        {
            sheet.Owner(tenant);
        }

        return Act(sheet, channel).Ways(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) => AdminLines.Other(heard, Name);

    private static Sheet Act(Sheet sheet, ChannelView channel) => channel.Status is ChannelStatus.Suspended
        ? sheet.Tap("admin.lift", AdminTap.Of(AdminVerb.LiftChannel, channel.ChannelId).ToString())
        : sheet.Tap("admin.suspend", AdminTap.Of(AdminVerb.SuspendChannel, channel.ChannelId).ToString());
}
