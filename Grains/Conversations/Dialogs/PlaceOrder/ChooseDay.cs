using LytSlot.Calendar;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Step 3 of 6: the advertiser picks a day that has free times, or wants to hear of one that is full. Taps:
/// <c>day:{date}</c>, <c>wait:{date}</c>, <c>days:{date}</c> for later days, <c>back</c>. Next:
/// <see cref="ChooseSlot"/>, <see cref="WaitSlot"/>.
/// </summary>
internal sealed class ChooseDay(IGrainFactory grains, CardPrices prices, TimeProvider time) : IDialogStep
{
    public const string StepName = "place-order/choose-day";

    private const int DaysRead = 31;

    private const int DaysShown = 8;

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Order;
        var channel = draft.Channel ?? 0;
        var card = await talk.Caller.Do(() => grains.Channel(channel).ReadCard());
        var calendar = await talk.Caller.Do(
            () => grains.Calendar(channel).Read(draft.FirstDay, DaysRead, draft.Format));
        if (card.Value is null || calendar.Value is null || prices.Of(card.Value, draft.Format) is not [_, ..] sums)
        {
            return new Turn(
                ChooseChannel.StepName,
                talk.Drafts with { Order = new() { Pages = draft.Pages } },
                Hint.Of("hint.channel_closed"));
        }

        var free = calendar.Value.Days.Where(day => day.Cells.Any(IsFree)).ToList();
        var shown = calendar.Value.Days.Where(day => day.Cells.Any(cell => IsFree(cell) || IsTaken(cell))).ToList();
        var rated = await talk.Caller.Do(() => grains.Channels().Card(channel, CancellationToken.None));
        var sheet = ChannelPage.Draw(
            talk.Sheet(), talk.Phrases, card.Value with { Rating = rated.Value?.Rating });
        var words = CardPrices.Words(talk.Phrases, sums);
        sheet.Line(card.Value.HasPriceRules ? "day.price_varies" : "day.price", words).Gap()
            .Say(free.Count > 0 ? "day.text" : "day.none");
        if (shown.Count > free.Count)
        {
            sheet.Say("day.bell");
        }

        sheet.Grid(shown.Take(DaysShown).Select(day => Button(talk.Phrases, day)), columns: 2);
        if (shown.Count > DaysShown)
        {
            sheet.Tap("day.later", DayTap.From(shown[DaysShown].Date));
        }

        return sheet.Back(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard)
    {
        var draft = heard.Drafts.Order;
        if (DayTap.TryParse(heard.Tap, out var day))
        {
            return new(ChooseSlot.StepName, heard.Drafts with { Order = draft with { Day = day, Part = 0 } });
        }

        if (DayTap.TryParseFrom(heard.Tap, out var first))
        {
            return new(Name, heard.Drafts with { Order = draft with { FirstDay = first } });
        }

        if (DayTap.TryParseWait(heard.Tap, out var full))
        {
            return new(WaitSlot.StepName, heard.Drafts with { Order = draft with { Day = full, WaitFor = null } });
        }

        return heard.Tap == Sheet.BackTap ? Back(heard.Drafts, draft) : heard.Stay(Name);
    }

    private static Turn Back(Drafts drafts, OrderDraft draft) => draft switch
    {
        { IsWritten: true, Others.IsEmpty: false } => new(Confirm.StepName, drafts),
        { FirstDay: not null } => new(StepName, drafts with { Order = draft with { FirstDay = null } }),
        { IsOnlyFormat: true } => new(ChooseChannel.StepName, drafts),
        _ => new(ChooseFormat.StepName, drafts),
    };

    private static BotButton Button(Phrases phrases, CalendarDay day) => day.Cells.Any(IsFree)
        ? BotButton.Of($"{phrases.ShortDay(day.Date)} · {day.Cells.Count(IsFree)}", DayTap.Of(day.Date))
        : BotButton.Of($"{phrases.ShortDay(day.Date)} · 🔔", DayTap.Wait(day.Date));

    private bool IsTaken(CalendarCell cell) =>
        cell.State is CellState.Held or CellState.Booked && cell.StartsAt > time.GetUtcNow();

    private static bool IsFree(CalendarCell cell) => cell.State == CellState.Free;
}
