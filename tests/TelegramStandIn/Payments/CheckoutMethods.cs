using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.Messages;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Payments;

/// <summary>The bot's part in a payment: consent before it, refund after it.</summary>
internal static class CheckoutMethods
{
    public static object Answer(BotCall call)
    {
        var ok = call.Args.Flag("ok");
        var reason = call.Args.Text("error_message");
        if (!ok && string.IsNullOrWhiteSpace(reason))
        {
            throw Refusal.BadRequest("parameter \"error_message\" is required");
        }

        return call.World.Queries.Answer(
            call.RequiredText("pre_checkout_query_id"), new QueryAnswer(ok, reason, null, false))
            ? true
            : throw Refusal.BadRequest(
                "query is too old and response timeout expired or query ID is invalid");
    }

    public static object Refund(BotCall call)
    {
        var userId = call.RequiredNumber("user_id");
        var charge = call.World.Charges.GetValueOrDefault(call.RequiredText("telegram_payment_charge_id"));
        if (!call.World.Users.ContainsKey(userId))
        {
            throw Refusal.BadRequest("USER_ID_INVALID");
        }

        if (charge is null || charge.UserId != userId)
        {
            throw Refusal.BadRequest("CHARGE_NOT_FOUND");
        }

        if (charge.RefundedAt is not null)
        {
            throw Refusal.BadRequest("CHARGE_ALREADY_REFUNDED");
        }

        call.World.Put(charge with { RefundedAt = call.Now });
        var chat = call.World.Chats[userId];
        var message = Drafts.New(call.World, chat, userId) with
        {
            RefundedPayment = new RefundedPayment
            {
                Currency = charge.Currency,
                TotalAmount = charge.TotalAmount,
                InvoicePayload = charge.Payload,
                TelegramPaymentChargeId = charge.Id,
            },
        };
        call.World.Updates.Add("message", userId, Drafts.Add(call.World, message, userId));
        return true;
    }
}
