using LytSlot.Calendar;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// A link named a time of a channel: opens its day where that time is among the buttons, so that it is chosen with its
/// price in sight. Next: <see cref="ChooseSlot"/>; <see cref="ChooseFormat"/> while the format is not known.
/// </summary>
internal sealed class OpenSlot(IGrainFactory grains, CardPrices prices) : IDialogStep
{
    public const string StepName = "place-order/open-slot";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Order;
        var channel = draft.Channel ?? 0;
        var card = await talk.Caller.Do(() => grains.Channel(channel).ReadCard());
        if (card.Value is null || draft.Linked is not { } startsAt)
        {
            return new Turn(ChooseFormat.StepName, talk.Drafts with { Order = draft with { Linked = null } });
        }

        var format = draft.Format ?? (prices.Offers(card.Value).ToList() is [var only] ? only.Format.Name : null);
        if (format is null)
        {
            return new Turn(ChooseFormat.StepName, talk.Drafts);
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(card.Value.TimeZone);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(startsAt, zone).DateTime);
        var read = await talk.Caller.Do(() => grains.Calendar(channel).Read(day, 1, format));
        var free = read.Value?.Days.SelectMany(one => one.Cells).Where(cell => cell.State is CellState.Free).ToList();
        var place = free?.FindIndex(cell => cell.StartsAt == startsAt) ?? -1;
        return new Turn(
            ChooseSlot.StepName,
            talk.Drafts with
            {
                Order = draft with
                {
                    Format = format,
                    IsOnlyFormat = draft.Format is null,
                    Day = day,
                    Part = Math.Max(0, place) / ChooseSlot.SlotsShown(talk.Drafts),
                    Linked = null,
                },
            },
            place < 0 ? Hint.Of("link.slot_gone") : Hint.Of("link.slot_free", Words.Shown.Clock(startsAt, zone.Id)));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
