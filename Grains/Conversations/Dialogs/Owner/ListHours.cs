using System.Collections.Immutable;
using LytSlot.Channels;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// When ads may start, day by day. Taps: <c>wd:{weekday}</c>, <c>wd:7</c> for all days, <c>back</c>. Next:
/// <see cref="SetHours"/>, <see cref="ShowChannel"/>.
/// </summary>
internal sealed class ListHours(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "owner/hours";

    private const int AllDays = 7;

    /// <summary>Weeks begin on Monday.</summary>
    private static readonly ImmutableArray<DayOfWeek> Week =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday,
        DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var (channel, away) = await grains.Read(talk);
        return channel is null
            ? away!
            : talk.Sheet().Title("hours.title").Say("hours.text", channel.Settings.TimeZone)
                .Tap("hours.all_days", NumberTap.Of(NumberTap.Weekday, AllDays))
                .Grid(Week.Select(day => Button(talk.Phrases, channel.Settings, day)), columns: 2)
                .Back(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) =>
        heard.Tap == Sheet.BackTap ? new(ShowChannel.StepName, heard.Drafts)
        : NumberTap.TryParse(heard.Tap, NumberTap.Weekday, out var day) && day is >= 0 and <= AllDays
            ? new(
                SetHours.StepName,
                heard.Drafts with
                {
                    Channel = heard.Drafts.Channel.Afresh() with
                    {
                        Days = day == AllDays ? Week : [(DayOfWeek)day],
                    },
                })
        : heard.Stay(Name);

    private static BotButton Button(Phrases phrases, ChannelSettings settings, DayOfWeek day) => Sheet.Named(
        $"{ChannelLines.Weekday(phrases, day)} · {ChannelLines.Day(phrases, settings, day)}",
        NumberTap.Of(NumberTap.Weekday, (int)day));
}
