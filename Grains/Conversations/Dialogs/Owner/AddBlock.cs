using LytSlot.Channels;
using LytSlot.Grains.Calendar;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// Blocks the chosen time under an id that was minted before, so that a repeat blocks once. Next:
/// <see cref="ListBlocks"/>.
/// </summary>
internal sealed class AddBlock(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "owner/add-block";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Channel;
        if (draft is not { Block: { } id, Day: { } day, Tenant: { } tenant })
        {
            return new Turn(ListBlocks.StepName, talk.Drafts);
        }

        var (channel, away) = await grains.Read(talk);
        if (channel is null)
        {
            return away!;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(channel.Settings.TimeZone);
        var last = draft.To == TimeOnly.MinValue ? day.AddDays(1) : day;
        var range = new TimeRange(
            LocalTime.First(zone, day.ToDateTime(draft.From)), LocalTime.First(zone, last.ToDateTime(draft.To)));
        var member = await grains.MemberOf(tenant, talk.Person.UserId);
        var blocked = await member.Do(
            () => grains.Channel(channel.ChannelId).Block(new(id, range, Weekly: null, Note: null)));
        return new Turn(
            ListBlocks.StepName,
            talk.Drafts with { Channel = draft.Afresh() },
            blocked.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of("blocks.added"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
