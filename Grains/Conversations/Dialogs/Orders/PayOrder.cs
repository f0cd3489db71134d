using System.Globalization;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>
/// The held order with the time left and its bill. Taps: <c>bill</c> for the bill again, and the order's own. Next:
/// <see cref="ShowOrder"/>, once it is no longer held.
/// </summary>
internal sealed class PayOrder(IGrainFactory grains, TimeProvider time) : IDialogStep
{
    public const string StepName = "orders/pay";

    // Telegram's limits for an invoice.
    private const int LongestTitle = 32;

    private const int LongestDescription = 255;

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Key() is not { } key)
        {
            return new Turn(ListOrders.StepName, talk.Drafts);
        }

        var read = await talk.Caller.Do(() => grains.Order(key).Read());
        if (read.Value is not { Status: OrderStatus.Held, HoldUntil: { } until } order)
        {
            return new Turn(ShowOrder.StepName, talk.Drafts);
        }

        var screen = talk.Sheet().Title("pay.title")
            .Line("order.where", order.ChannelTitle)
            .Line("order.when", talk.Phrases.Moment(order.StartsAt, order.TimeZone))
            .Line("order.price", talk.Phrases.Money(order.Price)).Gap()
            .Say("pay.left", talk.Phrases.Length(until - time.GetUtcNow()), Until(order.TimeZone, until))
            .Say("pay.text")
            .Tap("pay.again", "bill")
            .Tap("order.cancel", new OrderTap(OrderVerb.Cancel, key).ToString())
            .Home(talk.Drafts)
            .Screen();
        return talk.IsReminder ? screen : Asked.Of(screen, Bill(talk.Phrases, order));
    }

    public Turn Answer(Heard heard) => heard.Tap == "bill" ? new(Name, heard.Drafts) : heard.Stay(Name);

    private static string Until(string zone, DateTimeOffset until) =>
        $"{Shown.Clock(until, zone)} ({Shown.Offset(until, zone)})";

    private static BotReply.Invoice Bill(Phrases phrases, OrderView order) => new(
        Sheet.Cut(phrases["pay.bill_title"], LongestTitle),
        Sheet.Cut(
            phrases["pay.bill_text", order.ChannelTitle, phrases.Moment(order.StartsAt, order.TimeZone)],
            LongestDescription),
        order.Key.ToString(),
        order.Price,
        Entrances.ChannelPayload + order.ChannelId.ToString(CultureInfo.InvariantCulture));
}
