using System.Globalization;
using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Admin;

/// <summary>
/// An order with its money, its two sides and what happened to it. Its buttons work from anywhere. Next: what was sent;
/// <see cref="AdminHome"/> when there is no such order.
/// </summary>
internal sealed class InspectOrder(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "admin/order";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Admin.Order() is not { } key)
        {
            return AdminLines.Gone(talk.Drafts, null);
        }

        var read = await talk.Admin.Do(grains.Order(key).Read);
        if (read.Value is not { } order)
        {
            return AdminLines.Gone(talk.Drafts, read.Refusal);
        }

        var sheet = OrderPage.Draw(talk.Sheet(), talk.Phrases, order)
            .Line("admin.id", key.Order.ToString())
            .Line("admin.fee_sum", talk.Phrases.Money(order.Fee));
        if (order.PaidAt is { } paidAt)
        {
            sheet.Line("admin.paid_at", talk.Phrases.Moment(paidAt, order.TimeZone));
        }

        sheet.Line(
            "admin.advertiser",
            order.AdvertiserName ?? "?",
            order.AdvertiserId.ToString(CultureInfo.InvariantCulture)).Gap();
        var told = await talk.Admin.Do(() => grains.Orders().Timeline(key, CancellationToken.None));
        if (told.Value is { } timeline)
        {
            TimelineLines.Draw(sheet, talk.Phrases, timeline, order.TimeZone);
            sheet.Gap().Say("timeline.zone", Shown.Offset(order.StartsAt, order.TimeZone));
        }

        if (MayOwe(order))
        {
            sheet.Tap("admin.return", new AdminTap(AdminVerb.ReturnMoney, key.Tenant, key.Order).ToString());
        }

        if (order.PostLink is { } link)
        {
            sheet.Link("order.open_post", link);
        }

        sheet.Tap("admin.channel", AdminTap.Of(AdminVerb.Channel, order.ChannelId).ToString());
        if ((await talk.Admin.Do(grains.Tenant(key.Tenant).Read)).Value is { } tenant)
        {
            sheet.Owner(tenant);
        }

        return sheet.Ways(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) => AdminLines.Other(heard, Name);

    /// <summary>Parts that were given back while it went on are not told apart from here: the order knows.</summary>
    private static bool MayOwe(OrderView order) =>
        order.Refund is RefundStatus.Owed || order is { PaidAt: not null, Settled: false };
}
