using LytSlot.Calendar;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Move;

/// <summary>
/// Step 1 of 2: the advertiser picks another day that has free times for the order's format. Taps: <c>day:{date}</c>,
/// <c>days:{date}</c> for later days, <c>back</c>. Next: <see cref="MoveToSlot"/>.
/// </summary>
internal sealed class MoveToDay(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "move/choose-day";

    private const int DaysRead = 31;

    private const int DaysShown = 8;

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Move;
        if (draft.OrderKey() is not { } key)
        {
            return new Turn(ListOrders.StepName, talk.Drafts);
        }

        var read = await talk.Caller.Do(() => grains.Order(key).Read());
        if (read.Value is not { Status: OrderStatus.Scheduled } order)
        {
            return new Turn(ShowOrder.StepName, talk.Drafts.LookingAt(key), read.Succeeded ? Hint.TooLate : null);
        }

        var found = await talk.Caller.Do(
            () => grains.Calendar(order.ChannelId).Read(draft.FirstDay, DaysRead, order.Format));
        if (found.Value is not { } calendar)
        {
            return new Turn(ShowOrder.StepName, talk.Drafts.LookingAt(key), Hint.Of(found.Refusal!));
        }

        var free = calendar.Days.Where(day => day.Cells.Any(IsFree)).ToList();
        var sheet = OrderPage.Draw(talk.Sheet(), talk.Phrases, order)
            .Say(free.Count > 0 ? "move.day" : "day.none")
            .Grid(free.Take(DaysShown).Select(day => Button(talk.Phrases, day)), columns: 2);
        if (free.Count > DaysShown)
        {
            sheet.Tap("day.later", DayTap.From(free[DaysShown].Date));
        }

        return sheet.Back(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard)
    {
        var draft = heard.Drafts.Move;
        if (DayTap.TryParse(heard.Tap, out var day))
        {
            return new(MoveToSlot.StepName, heard.Drafts with { Move = draft with { Day = day, Part = 0 } });
        }

        if (DayTap.TryParseFrom(heard.Tap, out var first))
        {
            return new(Name, heard.Drafts with { Move = draft with { FirstDay = first } });
        }

        return heard.Tap != Sheet.BackTap ? heard.Stay(Name)
            : draft.FirstDay is not null ? new(Name, heard.Drafts with { Move = draft with { FirstDay = null } })
            : draft.OrderKey() is { } key ? new(ShowOrder.StepName, heard.Drafts.LookingAt(key))
            : new(ListOrders.StepName, heard.Drafts);
    }

    private static BotButton Button(Phrases phrases, CalendarDay day) =>
        BotButton.Of($"{phrases.ShortDay(day.Date)} · {day.Cells.Count(IsFree)}", DayTap.Of(day.Date));

    private static bool IsFree(CalendarCell cell) => cell.State == CellState.Free;
}
