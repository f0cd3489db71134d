using System.Globalization;
using LytSlot.Channels;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// The times that are kept free of ads, the soonest first. Taps: <c>free:{block}</c> opens one, <c>more</c>,
/// <c>less</c>, <c>block</c>, <c>back</c>. Next: <see cref="OpenBlock"/>, <see cref="BlockDay"/>,
/// <see cref="ShowChannel"/>.
/// </summary>
internal sealed class ListBlocks(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "owner/blocks";

    private const string Prefix = "free:";

    // With both ways on, a block more, back to what was interrupted, back and out no more than a screen may have.
    private const int Shown = 6;

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var (channel, away) = await grains.Read(talk);
        if (channel is null)
        {
            return away!;
        }

        var part = Math.Clamp(talk.Drafts.Channel.Part, 0, Math.Max(0, channel.Blocks.Length - 1) / Shown);
        var shown = channel.Blocks.OrderBy(block => block.Once?.From ?? DateTimeOffset.MinValue)
            .Skip(part * Shown).Take(Shown);
        var screen = talk.Sheet().Title("blocks.title").Say(channel.Blocks.IsEmpty ? "blocks.none" : "blocks.text")
            .Grid(shown.Select(block => Button(talk.Phrases, channel.Settings.TimeZone, block)), columns: 1)
            .Turns(hasLess: part > 0, hasMore: (part + 1) * Shown < channel.Blocks.Length)
            .Tap("blocks.add", "block")
            .Back(talk.Drafts).Screen();
        return new Asked([screen], null)
        {
            Noted = talk.Drafts with { Channel = talk.Drafts.Channel with { Part = part } },
        };
    }

    public Turn Answer(Heard heard)
    {
        var draft = heard.Drafts.Channel.Afresh();
        return heard.Tap switch
        {
            Sheet.BackTap => new(ShowChannel.StepName, heard.Drafts),
            Paging.MoreTap => Turned(heard.Drafts, 1),
            Paging.LessTap => Turned(heard.Drafts, -1),
            "block" => new(BlockDay.StepName, heard.Drafts with { Channel = draft }),
            { } tap when tap.StartsWith(Prefix, StringComparison.Ordinal)
                && Guid.TryParseExact(tap[Prefix.Length..], "N", out var block) =>
                new(OpenBlock.StepName, heard.Drafts with { Channel = draft with { Block = block } }),
            _ => heard.Stay(Name),
        };
    }

    private static Turn Turned(Drafts drafts, int by) =>
        new(StepName, drafts with { Channel = drafts.Channel with { Part = drafts.Channel.Part + by } });

    private static BotButton Button(Phrases phrases, string zone, TimeBlock block) => Sheet.Named(
        $"🗑 {When(phrases, zone, block)}{(block.Note is { } note ? " · " + note : "")}",
        Prefix + block.Id.ToString("N", CultureInfo.InvariantCulture));

    private static string When(Phrases phrases, string zone, TimeBlock block) => block switch
    {
        { Weekly: { } weekly } => phrases[
            "blocks.weekly",
            ChannelLines.Weekday(phrases, weekly.Day),
            $"{ChannelLines.Clock(weekly.From)}–{ChannelLines.Clock(weekly.To)}"],
        { Once: { } once } => $"{phrases.ShortMoment(once.From, zone)} – {phrases.ShortMoment(once.To, zone)}",
        _ => "",
    };
}
