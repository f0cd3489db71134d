using LytSlot.Conversations;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// The hours of one weekday, or of all. Taps: <c>from-to</c> as in <see cref="SaidHours"/>, <c>all</c>, <c>none</c>,
/// <c>back</c>; a text says others. Next: <see cref="ChangeChannel"/>, <see cref="ListHours"/>.
/// </summary>
internal sealed class SetHours : IDialogStep
{
    public const string StepName = "owner/day-hours";

    private static readonly string[] Suggested = ["09:00-18:00", "09:00-21:00", "10:00-22:00", "08:00-24:00"];

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk)
    {
        var days = talk.Drafts.Channel.Days;
        if (days.IsEmpty)
        {
            return Task.FromResult<Asked>(new Turn(ListHours.StepName, talk.Drafts));
        }

        var words = days.Length == 1
            ? ChannelLines.Weekday(talk.Phrases, days[0])
            : talk.Phrases["hours.every_day"];
        return Task.FromResult<Asked>(talk.Sheet().Title("hours.day_title", words).Say("hours.ask")
            .Grid(Suggested.Select(hours => BotButton.Of(hours.Replace('-', '–'), hours)), columns: 2)
            .Tap("hours.open_all", "all")
            .Tap("hours.close", "none")
            .Back(talk.Drafts).Screen());
    }

    public Turn Answer(Heard heard)
    {
        var change = new ChannelChange { Back = ListHours.StepName, Days = heard.Drafts.Channel.Days };
        return heard.Tap switch
        {
            Sheet.BackTap => new(ListHours.StepName, heard.Drafts),
            "none" => ChangeChannel.To(heard.Drafts, change),
            "all" => ChangeChannel.To(
                heard.Drafts, change with { Opens = TimeOnly.MinValue, Closes = TimeOnly.MinValue }),
            _ when SaidHours.Read(heard.Tap ?? heard.Text) is var (opens, closes) =>
                ChangeChannel.To(heard.Drafts, change with { Opens = opens, Closes = closes }),
            _ => heard.Stay(Name, heard.Text is null ? null : Hint.Of("hint.hours")),
        };
    }
}
