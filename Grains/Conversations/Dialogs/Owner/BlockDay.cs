using System.Globalization;
using LytSlot.Conversations;
using LytSlot.Grains.Calendar;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// The day of which a time is to be blocked. Taps: <c>day:{date}</c>, <c>back</c>; a text names a later day. Next:
/// <see cref="BlockHours"/>, <see cref="ListBlocks"/>.
/// </summary>
internal sealed class BlockDay(IGrainFactory grains, TimeProvider time) : IDialogStep
{
    public const string StepName = "owner/block-day";

    private const int Shown = 9;

    private static readonly string[] Dates = ["d.M.yyyy", "yyyy-MM-dd"];

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var (channel, away) = await grains.Read(talk);
        if (channel is null)
        {
            return away!;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(channel.Settings.TimeZone);
        var today = DateOnly.FromDateTime(LocalTime.Clock(zone, time.GetUtcNow()));
        return talk.Sheet().Title("blocks.day_title").Say("blocks.day_text")
            .Grid(Enumerable.Range(0, Shown).Select(ahead => Button(talk.Phrases, today.AddDays(ahead))), columns: 3)
            .Back(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) =>
        heard.Tap == Sheet.BackTap ? new(ListBlocks.StepName, heard.Drafts)
        : (DayTap.TryParse(heard.Tap, out var day) || TryRead(heard.Text, out day)) && IsOfOurTimes(day)
            ? new(
                BlockHours.StepName,
                heard.Drafts with { Channel = heard.Drafts.Channel.Afresh() with { Day = day } })
        : heard.Stay(Name, heard.Text is null ? null : Hint.Of("hint.date"));

    /// <summary>A day before or after which there are days; how far ahead it may be is the channel's to say.</summary>
    private static bool IsOfOurTimes(DateOnly day) => day.Year is >= 2000 and < 3000;

    private static bool TryRead(string? text, out DateOnly day) => DateOnly.TryParseExact(
        text?.Trim(), Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static BotButton Button(Phrases phrases, DateOnly day) =>
        BotButton.Of(phrases.ShortDay(day), DayTap.Of(day));
}
