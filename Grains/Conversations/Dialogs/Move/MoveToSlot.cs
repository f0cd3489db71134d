using LytSlot.Calendar;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Grains.Conversations.Dialogs.PlaceOrder;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Move;

/// <summary>
/// Step 2 of 2: the advertiser picks a free time of the day, for the price that is paid. Taps: <c>at:{minutes}</c>,
/// <c>more</c>, <c>less</c>, <c>back</c>. Next: <see cref="ProposeMove"/>.
/// </summary>
internal sealed class MoveToSlot(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "move/choose-slot";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Move;
        if (draft.OrderKey() is not { } key || draft.Day is not { } day)
        {
            return new Turn(MoveToDay.StepName, talk.Drafts);
        }

        var read = await talk.Caller.Do(() => grains.Order(key).Read());
        if (read.Value is not { Status: OrderStatus.Scheduled } order)
        {
            return new Turn(ShowOrder.StepName, talk.Drafts.LookingAt(key), read.Succeeded ? Hint.TooLate : null);
        }

        var found = await talk.Caller.Do(() => grains.Calendar(order.ChannelId).Read(day, 1, order.Format));
        var free = found.Value?.Days.SelectMany(one => one.Cells).Where(c => c.State == CellState.Free).ToList() ?? [];
        if (found.Value is not { } calendar || free.Count == 0)
        {
            return new Turn(MoveToDay.StepName, talk.Drafts, Hint.Of("hint.day_full"));
        }

        var size = ChooseSlot.SlotsShown(talk.Drafts);
        var last = (free.Count - 1) / size;
        var part = Math.Clamp(draft.Part, 0, last);
        var sheet = talk.Sheet().Title("slot.title", talk.Phrases.Day(day))
            .Line("slot.channel", order.ChannelTitle)
            .Line("slot.zone", Shown.Offset(free[0].StartsAt, calendar.TimeZone)).Gap()
            .Say("move.slot", talk.Phrases.Money(order.Price))
            .Grid(
                free.Skip(part * size).Take(size).Select(cell => BotButton.Of(
                    Shown.Clock(cell.StartsAt, calendar.TimeZone), SlotTap.Of(cell.StartsAt))),
                columns: 3);
        if (part > 0)
        {
            sheet.Tap("slot.earlier", Paging.LessTap);
        }

        if (part < last)
        {
            sheet.Tap("slot.later", Paging.MoreTap);
        }

        return sheet.Back(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard)
    {
        var draft = heard.Drafts.Move;
        return heard.Tap switch
        {
            { } tap when SlotTap.TryParse(tap, out var startsAt) => new(
                ProposeMove.StepName,
                heard.Drafts with { Move = draft with { StartsAt = startsAt, Proposal = heard.Fresh } }),
            Sheet.BackTap => new(MoveToDay.StepName, heard.Drafts),
            Paging.MoreTap => Part(heard.Drafts, draft.Part + 1),
            Paging.LessTap => Part(heard.Drafts, draft.Part - 1),
            _ => heard.Stay(Name),
        };
    }

    private static Turn Part(Drafts drafts, int part) =>
        new(StepName, drafts with { Move = drafts.Move with { Part = Math.Clamp(part, 0, 1000) } });
}
