using System.Globalization;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Grains.Marking;
using LytSlot.Moderation;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Admin;

/// <summary>
/// An order with its money, its two sides and what happened to it; while it waits for a look, with its post. Its
/// buttons work from anywhere. Next: what was sent; <see cref="AdminHome"/> when there is no such order.
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

        if (order.IsInModeration)
        {
            Found(sheet, talk.Phrases, order);
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

        if (order.IsInModeration)
        {
            sheet.Row(
                sheet.Button("admin.clear", Tap(AdminVerb.ClearOrder, key)),
                sheet.Button("admin.refuse", Tap(AdminVerb.RefuseOrder, key)));
        }
        else if (order.Status is OrderStatus.Paid or OrderStatus.Scheduled)
        {
            sheet.Tap("admin.hold", Tap(AdminVerb.HoldOrder, key));
        }

        if (MayOwe(order))
        {
            sheet.Tap("admin.return", Tap(AdminVerb.ReturnMoney, key));
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

        var screen = sheet.Ways(talk.Drafts).Screen();
        var isSeen = talk.IsReminder && talk.Drafts.Admin.Post == order.CreativeVersion;
        if (!order.IsInModeration || isSeen
            || (await talk.Admin.Do(() => grains.Creative(order.Creative).Read())).Value is not { } post)
        {
            return screen;
        }

        // The buttons are for this version: it is never on the screen without its post.
        var asked = Asked.Of(new BotReply.Preview(MarkedPost.Of(post.Content, order.Mark)), screen);
        var admin = talk.Drafts.Admin.Afresh() with { Post = order.CreativeVersion };
        return asked with { Noted = talk.Drafts with { Admin = admin } };
    }

    public Turn Answer(Heard heard) => AdminLines.Other(heard, Name);

    /// <summary>What the rules found, and until when somebody has to answer.</summary>
    private static void Found(Sheet sheet, Phrases phrases, OrderView order)
    {
        if (order.Moderation is not { } moderation)
        {
            return;
        }

        sheet.Gap();
        foreach (var finding in moderation.Findings)
        {
            sheet.Line(
                finding.Kind is FindingKind.Word ? "admin.found_word" : "admin.found_link",
                finding.Rule,
                finding.Excerpt);
        }

        if (moderation.Findings.IsEmpty)
        {
            sheet.Line("admin.by_hand");
        }

        OrderPage.Why(sheet, phrases, moderation.Reason);
        if (moderation.DecideBy is { } decideBy)
        {
            sheet.Line("admin.decide_by", phrases.Moment(decideBy, order.TimeZone));
        }

        sheet.Gap();
    }

    private static string Tap(AdminVerb verb, OrderKey key) => new AdminTap(verb, key.Tenant, key.Order).ToString();

    /// <summary>Parts that were given back while it went on are not told apart from here: the order knows.</summary>
    private static bool MayOwe(OrderView order) =>
        order.Refund is RefundStatus.Owed || order is { PaidAt: not null, Settled: false };
}
