using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// Which time of the day is to be blocked. Taps: <c>from-to</c>, <c>all</c>, <c>back</c>; a text says others. Next:
/// <see cref="AddBlock"/>, <see cref="BlockDay"/>.
/// </summary>
internal sealed class BlockHours : IDialogStep
{
    public const string StepName = "owner/block-hours";

    private static readonly string[] Suggested = ["00:00-12:00", "09:00-18:00", "12:00-18:00", "18:00-24:00"];

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk) => Task.FromResult<Asked>(talk.Drafts.Channel.Day is not { } day
        ? new Turn(BlockDay.StepName, talk.Drafts)
        : talk.Sheet().Title("blocks.hours_title", talk.Phrases.Day(day)).Say("blocks.hours_text")
            .Tap("blocks.whole_day", "all")
            .Grid(Suggested.Select(hours => BotButton.Of(hours.Replace('-', '–'), hours)), columns: 2)
            .Back(talk.Drafts).Screen());

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        Sheet.BackTap => new(BlockDay.StepName, heard.Drafts),
        "all" => Adding(heard, default, default),
        _ when SaidHours.Read(heard.Tap ?? heard.Text) is var (from, to) => Adding(heard, from, to),
        _ => heard.Stay(Name, heard.Text is null ? null : Hint.Of("hint.hours")),
    };

    private static Turn Adding(Heard heard, TimeOnly from, TimeOnly to) => new(
        AddBlock.StepName,
        heard.Drafts with
        {
            Channel = heard.Drafts.Channel with { Block = heard.Fresh, From = from, To = to },
        });
}
