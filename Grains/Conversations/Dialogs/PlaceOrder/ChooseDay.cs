using LytSlot.Calendar;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Step 3 of 6: the advertiser picks a day that has free times. Taps: <c>day:{date}</c>, <c>days:{date}</c> for later
/// days, <c>back</c>. Next: <see cref="ChooseSlot"/>.
/// </summary>
internal sealed class ChooseDay(IGrainFactory grains, CardPrices prices) : IDialogStep
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
        var sheet = ChannelPage.Draw(talk.Sheet(), talk.Phrases, card.Value);
        var words = CardPrices.Words(talk.Phrases, sums);
        sheet.Line(card.Value.HasPriceRules ? "day.price_varies" : "day.price", words).Gap()
            .Say(free.Count > 0 ? "day.text" : "day.none");
        sheet.Grid(free.Take(DaysShown).Select(day => Button(talk.Phrases, day)), columns: 2);
        if (free.Count > DaysShown)
        {
            sheet.Tap("day.later", DayTap.From(free[DaysShown].Date));
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

        return heard.Tap == Sheet.BackTap ? Back(heard.Drafts, draft) : heard.Stay(Name);
    }

    private static Turn Back(Drafts drafts, OrderDraft draft) => draft switch
    {
        { FirstDay: not null } => new(StepName, drafts with { Order = draft with { FirstDay = null } }),
        { IsOnlyFormat: true } => new(ChooseChannel.StepName, drafts),
        _ => new(ChooseFormat.StepName, drafts),
    };

    private static BotButton Button(Phrases phrases, CalendarDay day) => BotButton.Of(
        $"{phrases.ShortDay(day.Date)} · {day.Cells.Count(IsFree)}", DayTap.Of(day.Date));

    private static bool IsFree(CalendarCell cell) => cell.State == CellState.Free;
}
