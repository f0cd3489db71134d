using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Payments;
using LytSlot.Orders;
using LytSlot.Payments;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>
/// The chosen way: a link to the provider's page, which is opened here and stays the same when asked again, or word of
/// a transfer. Taps: <c>bill</c> to look again, <c>ways</c>. Next: <see cref="PayOrder"/>; <see cref="ShowOrder"/>,
/// once the order is no longer held. Payment itself is told by the order's notice.
/// </summary>
internal sealed class PayBy(IGrainFactory grains, PaymentWays ways, TimeProvider time) : IDialogStep
{
    public const string StepName = "orders/pay-by";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look is not { Way: { } way } look || look.Key() is not { } key)
        {
            return new Turn(PayOrder.StepName, talk.Drafts);
        }

        var read = await talk.Caller.Do(() => grains.Order(key).Read());
        if (read.Value is not { Status: OrderStatus.Held } order)
        {
            return new Turn(ShowOrder.StepName, talk.Drafts);
        }

        if (order.GroupKey is { } group)
        {
            var together = await talk.Caller.Do(() => grains.OrderGroup(group).Read());
            order = together.Value is { } view ? order with { Price = view.Total } : order;
        }

        var all = order.Group is null
            ? ways.For(order.Price.Currency)
            : PayOrder.WaysTogether(ways, order.Price.Currency);
        if (!all.Contains(way))
        {
            return new Turn(PayOrder.StepName, talk.Drafts with { Look = look with { Way = null } });
        }

        var sheet = PayOrder.Head(talk, order, time.GetUtcNow());
        await (way == PaymentKey.ManualProvider ? Transfer(talk, sheet, key) : Page(talk, sheet, new(key, way)));
        if (all.Length > 1)
        {
            sheet.Tap("pay.other_way", "ways");
        }

        return sheet.Tap("order.cancel", new OrderTap(OrderVerb.Cancel, key).ToString()).Home(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        "bill" => new(Name, heard.Drafts),
        "ways" => new(PayOrder.StepName, heard.Drafts with { Look = heard.Drafts.Look with { Way = null } }),
        _ => heard.Stay(Name),
    };

    private async Task Transfer(Talk talk, Sheet sheet, OrderKey key)
    {
        var said = await talk.Caller.Do(() => grains.Order(key).AnnounceTransfer());
        sheet.Say(said.Refusal is { } refusal ? Hint.RefusalPrefix + refusal.Code : "pay.transfer");
    }

    private async Task Page(Talk talk, Sheet sheet, CheckoutKey key)
    {
        var opened = await talk.Caller.Do(() => grains.GetGrain<ICheckoutGrain>(key.ToString()).Open());
        switch (opened)
        {
            case { Value: { Status: CheckoutStatus.Open, Url: { } url } }:
                sheet.Say("pay.page").Link("pay.open_page", url);
                break;
            case { Value: not null }:
                sheet.Say("paid.text").Tap("pay.look_again", "bill");
                break;
            case { Refusal: { } refusal }:
                sheet.Say(Hint.RefusalPrefix + refusal.Code).Tap("pay.look_again", "bill");
                break;
        }
    }
}
