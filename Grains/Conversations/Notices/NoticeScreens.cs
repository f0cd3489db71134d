using System.Collections.Immutable;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs.Confirming;
using LytSlot.Grains.Conversations.Dialogs.Move;
using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Grains.Conversations.Dialogs.Owner;
using LytSlot.Grains.Conversations.Dialogs.Team;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Orders;
using LytSlot.Payouts;

namespace LytSlot.Grains.Conversations.Notices;

/// <summary>Draws what people are told without having asked. Pure.</summary>
internal static class NoticeScreens
{
    public static ImmutableArray<BotReply> Draw(Notice notice, Phrases phrases)
    {
        var sheet = new Sheet(phrases).Title($"notice.{notice.Kind}.{(notice.ForOwner ? "owner" : "advertiser")}");
        if (notice.Order is { } order)
        {
            Draw(sheet, phrases, notice, order);
        }

        if (notice.Channel is { } channel)
        {
            Draw(sheet, channel);
        }

        if (notice.Freed is { } freed)
        {
            Draw(sheet, phrases, freed);
        }

        if (notice.Payout is { } payout)
        {
            Draw(sheet, phrases, payout);
        }

        if (notice.Member is { } member)
        {
            TeamLines.Draw(sheet, phrases, member);
        }

        if (notice.Confirmation is { } asked)
        {
            ConfirmationLines.Draw(sheet, phrases, asked).Gap().Say("second.text");
            ShowConfirmation.Buttons(sheet, asked.Key);
        }

        return notice.Post is { } post ? [new BotReply.Preview(post), sheet.Screen()] : [sheet.Screen()];
    }

    private static void Draw(Sheet sheet, Phrases phrases, Notice notice, OrderView order)
    {
        sheet.Line("order.where", order.ChannelTitle)
            .Line("order.when", phrases.Moment(order.StartsAt, order.TimeZone))
            .Line("order.price", phrases.Money(order.Price));
        if (notice.Kind is NoticeKind.MoveProposed)
        {
            MoveLines.Draw(sheet, phrases, order);
        }

        if (notice.Kind is NoticeKind.OrderOffered)
        {
            DrawOffer(sheet, phrases, notice, order);
        }

        if (notice.Kind is NoticeKind.Resubmitted)
        {
            sheet.Line("order.version", order.CreativeVersion);
            if (notice.Post is { } post)
            {
                PostLines.Draw(sheet, post);
            }
        }

        if (notice.Kind is NoticeKind.ChangesRequested && order.ChangesBy is { } changesBy)
        {
            sheet.Line("order.changes_by", phrases.Moment(changesBy, order.TimeZone));
        }

        if (notice.Kind is NoticeKind.OrderToApprove or NoticeKind.Resubmitted or NoticeKind.PaymentTaken
            or NoticeKind.MarkMissing or NoticeKind.MarkGiven && order.AnswerBy is { } answerBy)
        {
            sheet.Line(
                notice.ForOwner ? "order.answer_by_you" : "order.answer_by",
                phrases.Moment(answerBy, order.TimeZone));
        }

        if (order.Mark is { Text: null } && notice.Kind is NoticeKind.OrderToApprove or NoticeKind.MarkMissing)
        {
            sheet.Gap().Say(notice.ForOwner ? "judge.mark_missing" : "mark.missing_text");
        }

        if (notice.Kind is NoticeKind.ChangesRequested or NoticeKind.Rejected or NoticeKind.Cancelled
            or NoticeKind.Failed or NoticeKind.Breached)
        {
            OrderPage.Why(sheet, phrases, order.Reason);
        }

        if (notice.Kind is NoticeKind.HeldBack)
        {
            OrderPage.Why(sheet, phrases, order.Moderation?.Reason);
        }

        if (notice.Kind is NoticeKind.ModerationRefused)
        {
            OrderPage.Why(sheet, phrases, order.Reason).Gap()
                .Say(notice.ForOwner ? "notice.refused_owner" : "notice.refused_advertiser");
        }

        if (notice.Words is { } words)
        {
            sheet.Gap().Quote(words);
        }

        if (notice.Report is { } report)
        {
            ReportLines.Draw(sheet, phrases, report, order.TimeZone);
        }

        Buttons(sheet, notice, order);
    }

    private static void DrawOffer(Sheet sheet, Phrases phrases, Notice notice, OrderView order)
    {
        if (order.Life is { } life)
        {
            sheet.Line("notice.offer_life", phrases.Length(life));
        }
        else
        {
            sheet.Line("notice.offer_permanent");
        }

        if (notice.Post is { } post)
        {
            PostLines.Draw(sheet, post);
        }

        if (order.HoldUntil is { } until)
        {
            sheet.Line("order.pay_by", phrases.Moment(until, order.TimeZone));
        }

        sheet.Gap().Say("notice.offer_text");
    }

    private static void Buttons(Sheet sheet, Notice notice, OrderView order)
    {
        if (notice.Kind is NoticeKind.ModerationAsked)
        {
            sheet.Tap("order.open", new AdminTap(AdminVerb.Order, order.Key.Tenant, order.Key.Order).ToString());
            return;
        }

        if (notice.Kind is NoticeKind.OrderToApprove or NoticeKind.Resubmitted or NoticeKind.MarkGiven
            && order.Mark is not { Text: null })
        {
            JudgeOrder.Buttons(sheet, order).Tap("judge.look", Tap(OrderVerb.Judge, order));
            return;
        }

        if (notice.Kind is NoticeKind.OrderOffered && order.Status is OrderStatus.Held)
        {
            sheet.Tap("order.pay", Tap(OrderVerb.Pay, order)).Tap("order.decline", Tap(OrderVerb.Cancel, order));
        }

        if (notice.Kind is NoticeKind.MarkMissing)
        {
            sheet.Tap("order.give_erid", Tap(OrderVerb.Mark, order));
        }

        if (notice.Kind is NoticeKind.ChangesRequested)
        {
            sheet.Tap("order.resubmit", Tap(OrderVerb.Resubmit, order));
        }

        if (notice.Kind is NoticeKind.LetterWritten)
        {
            sheet.Tap("letter.answer", Tap(notice.ForOwner ? OrderVerb.OwnerWrites : OrderVerb.Write, order));
        }

        if (notice.Kind is NoticeKind.MoveProposed)
        {
            MoveLines.Buttons(sheet, order, notice.ForOwner);
        }

        if (notice.Kind is NoticeKind.TransferAwaited)
        {
            sheet.Tap("transfer.confirm", Tap(OrderVerb.Transfer, order));
        }

        if (notice is { Kind: NoticeKind.Completed, ForOwner: false })
        {
            sheet.Tap("order.rate", Tap(OrderVerb.Rate, order));
        }

        if (notice.Kind is NoticeKind.Published or NoticeKind.StubLeft && order.PostLink is { } link)
        {
            sheet.Link("order.open_post", link);
        }

        sheet.Tap("order.open", Tap(notice.ForOwner ? OrderVerb.Judge : OrderVerb.Show, order));
    }

    private static void Draw(Sheet sheet, ChannelView channel)
    {
        sheet.Line("order.where", channel.Title);
        foreach (var right in channel.MissingRights)
        {
            sheet.Line("right." + right);
        }

        sheet.Gap().Say("notice.rights_what_to_do")
            .Tap("connect.again", NumberTap.Of(NumberTap.Recheck, channel.ChannelId));
    }

    private static void Draw(Sheet sheet, Phrases phrases, FreedSlot freed) => sheet
        .Line("order.where", freed.ChannelTitle)
        .Line(
            "order.when",
            freed.Wish.StartsAt is { } at ? phrases.Moment(at, freed.TimeZone) : phrases.Day(freed.Wish.Day))
        .Gap().Say("notice.freed_no_hold")
        .Tap("notice.freed_open", FreedTap.Of(freed).ToString());

    /// <summary>Not where to: a chat is no place for it.</summary>
    private static void Draw(Sheet sheet, Phrases phrases, PayoutView payout)
    {
        sheet.Line("payout.amount", phrases.Money(payout.Amount));
        if (payout.Status is PayoutStatus.Requested)
        {
            sheet.Line("payout.tenant", payout.Key.Tenant).Gap().Say("payout.what_to_do").Tap(
                "payout.open", new AdminTap(AdminVerb.Payout, payout.Key.Tenant, payout.Key.Payout).ToString());
        }

        if (payout.Reason is { Length: > 0 } reason)
        {
            sheet.Gap().Quote(reason);
        }
    }

    private static string Tap(OrderVerb verb, OrderView order) => new OrderTap(verb, order.Key).ToString();
}
