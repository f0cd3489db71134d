using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Prices;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Step 4 of 6: the advertiser picks a free time of the day, or wants to hear of a taken one. Taps:
/// <c>at:{minutes}</c>, <c>bell:{minutes}</c>, <c>more</c>, <c>less</c>, <c>back</c>. Next:
/// <see cref="OfferMark"/>; <see cref="WaitSlot"/>.
/// </summary>
internal sealed class ChooseSlot(IGrainFactory grains, CardPrices prices, TimeProvider time) : IDialogStep
{
    public const string StepName = "place-order/choose-slot";

    private const int BellsShown = 6;

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Order;
        var channel = draft.Channel ?? 0;
        var card = await talk.Caller.Do(() => grains.Channel(channel).ReadCard());
        var read = await talk.Caller.Do(() => grains.Calendar(channel).Read(draft.Day, 1, draft.Format));
        if (card.Value is null || prices.Of(card.Value, draft.Format) is not [_, ..] sums)
        {
            return new Turn(ChooseFormat.StepName, talk.Drafts);
        }

        var free = read.Value?.Days.SelectMany(day => day.Cells)
            .Where(cell => cell.State == CellState.Free && !IsChosen(cell, draft, card.Value, read.Value.SlotLength))
            .ToList() ?? [];
        if (read.Value is not { } calendar || draft.Day is not { } day || free.Count == 0)
        {
            return new Turn(ChooseDay.StepName, talk.Drafts, Hint.Of("hint.day_full"));
        }

        var size = SlotsShown(talk.Drafts);
        var last = (free.Count - 1) / size;
        var part = Math.Clamp(draft.Part, 0, last);
        var shown = free.Skip(part * size).Take(size).ToList();
        var asked = new AskPrices([.. shown.Select(cell => cell.StartsAt)], draft.Format!, sums[0].Currency);
        var priced = await talk.Caller.Do(() => grains.Calendar(channel).Prices(asked));
        if (priced.Refusal is { Code: "advertiser.blocked" } blocked)
        {
            return new Turn(ChooseChannel.StepName, talk.Drafts, Hint.Of(blocked));
        }

        var totals = priced.Value?.Totals ?? [.. shown.Select(_ => sums[0])];
        var lowest = talk.Phrases.Money(totals.MinBy(one => one.AmountMinor)!);
        var isUsual = totals.All(total => total == sums[0]);
        var sheet = talk.Sheet().Title("slot.title", talk.Phrases.Day(day))
            .Line("slot.channel", card.Value.Title)
            .Line("slot.price", isUsual ? CardPrices.Words(talk.Phrases, sums) : talk.Phrases["price.from", lowest])
            .Line("slot.zone", Shown.Offset(free[0].StartsAt, calendar.TimeZone)).Gap()
            .Say("slot.text");
        sheet.Grid(
            shown.Zip(totals, (cell, total) => BotButton.Of(
                Clock(cell, free[0], calendar.TimeZone) + (isUsual ? "" : $" · {talk.Phrases.Money(total)}"),
                SlotTap.Of(cell.StartsAt))),
            isUsual ? 3 : 2);
        DrawParts(sheet, part, last);
        var turns = (part > 0 ? 1 : 0) + (part < last ? 1 : 0);
        DrawBells(sheet, calendar, Sheet.MostChoices - WaysOut(talk.Drafts) - shown.Count - turns);
        return sheet.Back(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard)
    {
        var draft = heard.Drafts.Order;
        if (SlotTap.TryParse(heard.Tap, out var startsAt))
        {
            return new(OfferMark.StepName, heard.Drafts with { Order = draft with { StartsAt = startsAt } });
        }

        if (SlotTap.TryParseBell(heard.Tap, out var taken))
        {
            return new(WaitSlot.StepName, heard.Drafts with { Order = draft with { WaitFor = taken } });
        }

        return heard.Tap switch
        {
            Sheet.BackTap => new(ChooseDay.StepName, heard.Drafts),
            Paging.MoreTap => Part(heard.Drafts, draft.Part + 1),
            Paging.LessTap => Part(heard.Drafts, Math.Max(0, draft.Part - 1)),
            _ => heard.Stay(Name),
        };
    }

    /// <summary>So many that both ways to other times of the day, and those out, are choices as well.</summary>
    public static int SlotsShown(Drafts drafts) => Sheet.MostChoices - WaysOut(drafts) - 2;

    private static int WaysOut(Drafts drafts) => drafts.Resume is null ? 2 : 3;

    /// <summary>Whether it would overlap with a slot that is bought together with it.</summary>
    private static bool IsChosen(CalendarCell cell, OrderDraft draft, ChannelCard card, TimeSpan slotLength)
    {
        var top = card.Formats.FirstOrDefault(format => format.Name == draft.Format)?.Top ?? slotLength;
        var length = top > slotLength ? top : slotLength;
        return draft.Others.Any(other => (other - cell.StartsAt).Duration() < length);
    }

    private static Turn Part(Drafts drafts, int part) =>
        new(StepName, drafts with { Order = drafts.Order with { Part = Math.Min(part, 1000) } });

    /// <summary>With its distance from UTC once the clock has jumped: it may show a time twice.</summary>
    private static string Clock(CalendarCell cell, CalendarCell first, string zone) =>
        Shown.Offset(cell.StartsAt, zone) is var offset && offset == Shown.Offset(first.StartsAt, zone)
            ? Shown.Clock(cell.StartsAt, zone)
            : $"{Shown.Clock(cell.StartsAt, zone)} {offset}";

    /// <summary>Taken times, to be told of when they are free.</summary>
    private void DrawBells(Sheet sheet, CalendarView calendar, int most)
    {
        var now = time.GetUtcNow();
        var taken = calendar.Days.SelectMany(day => day.Cells)
            .Where(cell => cell.State is CellState.Held or CellState.Booked && cell.StartsAt > now)
            .Take(Math.Min(most, BellsShown)).ToList();
        if (taken.Count > 0)
        {
            sheet.Say("slot.bell").Grid(taken.Select(cell => BotButton.Of(
                "🔔 " + Clock(cell, calendar.Days[0].Cells[0], calendar.TimeZone), SlotTap.Bell(cell.StartsAt))), 3);
        }
    }

    private static void DrawParts(Sheet sheet, int part, int last)
    {
        if (part > 0 && part < last)
        {
            sheet.Row(sheet.Button("slot.earlier", Paging.LessTap), sheet.Button("slot.later", Paging.MoreTap));
        }
        else if (part > 0)
        {
            sheet.Tap("slot.earlier", Paging.LessTap);
        }
        else if (part < last)
        {
            sheet.Tap("slot.later", Paging.MoreTap);
        }
    }
}
