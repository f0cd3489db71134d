using System.Globalization;
using LytSlot.Channels;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// The times that are kept free of ads, the soonest first. Taps: <c>free:{block}</c> opens one, <c>block</c>,
/// <c>back</c>. Next: <see cref="OpenBlock"/>, <see cref="BlockDay"/>, <see cref="ShowChannel"/>.
/// </summary>
internal sealed class ListBlocks(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "owner/blocks";

    private const string Prefix = "free:";

    private const int Shown = 9;

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var (channel, away) = await grains.Read(talk);
        if (channel is null)
        {
            return away!;
        }

        var shown = channel.Blocks.OrderBy(block => block.Once?.From ?? DateTimeOffset.MinValue).Take(Shown);
        return talk.Sheet().Title("blocks.title").Say(channel.Blocks.IsEmpty ? "blocks.none" : "blocks.text")
            .Grid(shown.Select(block => Button(talk.Phrases, channel.Settings.TimeZone, block)), columns: 1)
            .Tap("blocks.add", "block")
            .Back(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard)
    {
        var draft = heard.Drafts.Channel.Afresh();
        return heard.Tap switch
        {
            Sheet.BackTap => new(ShowChannel.StepName, heard.Drafts),
            "block" => new(BlockDay.StepName, heard.Drafts with { Channel = draft }),
            { } tap when tap.StartsWith(Prefix, StringComparison.Ordinal)
                && Guid.TryParseExact(tap[Prefix.Length..], "N", out var block) =>
                new(OpenBlock.StepName, heard.Drafts with { Channel = draft with { Block = block } }),
            _ => heard.Stay(Name),
        };
    }

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
