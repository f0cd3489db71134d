using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>
/// Whether to call the order off, with what happens to the money. Taps: <c>off:{minor}</c>, which says yes to that much
/// back; <c>no</c>. Next: <see cref="CancelOrder"/>.
/// </summary>
internal sealed class ConfirmCancel(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "orders/confirm-cancel";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Key() is not { } key)
        {
            return new Turn(ListOrders.StepName, talk.Drafts);
        }

        var read = await talk.Caller.Do(() => grains.Order(key).Read());
        if (read.Value is not { } order || !ShowOrder.MayCancel(order.Status))
        {
            return new Turn(ShowOrder.StepName, talk.Drafts, read.Succeeded ? Hint.TooLate : null);
        }

        var quoted = await talk.Caller.Do(() => grains.Order(key).QuoteCancel());
        if (quoted.Value is not { } quote)
        {
            return new Turn(ShowOrder.StepName, talk.Drafts, Hint.TooLate);
        }

        var sheet = OrderPage.Draw(talk.Sheet().Title("cancel.title"), talk.Phrases, order);
        sheet = await grains.UnpaidGroup(talk, order) is not null
            ? sheet.Say("cancel.package")
            : Say(sheet, talk.Phrases, quote);
        var yes = NumberTap.Of(NumberTap.CallOff, quote.Returned.AmountMinor);
        return sheet.Row(sheet.Button("cancel.yes", yes), sheet.Button("cancel.no", "no")).Screen();
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        { } tap when NumberTap.TryParse(tap, NumberTap.CallOff, out var refund) => new(
            CancelOrder.StepName,
            heard.Drafts with { Look = heard.Drafts.Look with { RefundMinor = refund } }),
        "no" => new(ShowOrder.StepName, heard.Drafts),
        _ => heard.Stay(Name),
    };

    private static Sheet Say(Sheet sheet, Phrases phrases, CancelQuote quote) =>
        (quote.Returned.AmountMinor, quote.Kept.AmountMinor) switch
        {
            (0, 0) => sheet.Say("cancel.unpaid"),
            (0, _) => sheet.Say("cancel.nothing", phrases.Money(quote.Kept)),
            (_, 0) => sheet.Say("cancel.paid", phrases.Money(quote.Returned)),
            _ => sheet.Say("cancel.part", phrases.Money(quote.Returned), phrases.Money(quote.Kept)),
        };
}
