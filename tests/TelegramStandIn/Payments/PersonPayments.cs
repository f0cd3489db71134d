using LytSlot.TelegramStandIn.Chats;
using LytSlot.TelegramStandIn.Control;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Payments;

/// <summary>A person pays: the bot is asked, then the money moves, then both see it in the chat.</summary>
internal static class PersonPayments
{
    public static async Task<PayResult> Pay(World world, long userId, PayBody body)
    {
        var (messageId, asked) = world.Act(() => Ask(world, userId, body));
        return await asked switch
        {
            null => new PayResult("timeout", null, null),
            { Ok: false } no => new PayResult("declined", null, no.Text),
            _ => world.Act(() => new PayResult("paid", Settle(world, userId, messageId), null)),
        };
    }

    private static (int MessageId, Task<QueryAnswer?> Asked) Ask(World world, long userId, PayBody body)
    {
        var user = world.Person(userId);
        var posts = world.Chats[userId].Posts;
        var post = body.MessageId is { } id
            ? posts.FirstOrDefault(one => one.Message.MessageId == id)
            : posts.LastOrDefault(one => one is { IsDeleted: false, Terms.ChargeId: null });
        if (post is not { IsDeleted: false, Terms: { } terms, Message.Invoice: { } invoice })
        {
            throw ControlRefusal.Missing("There is no such invoice.");
        }

        if (terms.ChargeId is not null && !body.Again)
        {
            throw ControlRefusal.Impossible("This invoice is paid.");
        }

        var query = new PreCheckoutQuery
        {
            Id = World.NewToken($"{userId}"),
            From = user.ToTelegram(),
            Currency = invoice.Currency,
            TotalAmount = invoice.TotalAmount,
            InvoicePayload = terms.Payload,
        };
        var asked = world.Queries.Ask(query.Id, TimeSpan.FromSeconds(world.Settings.PreCheckoutSeconds));
        world.Updates.Add("pre_checkout_query", userId, query);
        return (post.Message.MessageId, asked);
    }

    private static string Settle(World world, long userId, int messageId)
    {
        var post = world.Chats[userId].Find(messageId)!;
        var invoice = post.Message.Invoice!;
        var charge = new Charge(
            World.NewToken("stx"),
            userId,
            messageId,
            post.Terms!.Payload,
            invoice.Currency,
            invoice.TotalAmount,
            world.Now,
            RefundedAt: null);
        world.Put(charge);
        world.Put(post with { Terms = post.Terms with { ChargeId = charge.Id } });
        PersonMessages.Deliver(world, userId, draft => draft with
        {
            SuccessfulPayment = new SuccessfulPayment
            {
                Currency = charge.Currency,
                TotalAmount = charge.TotalAmount,
                InvoicePayload = charge.Payload,
                TelegramPaymentChargeId = charge.Id,
                ProviderPaymentChargeId = "",
            },
        });
        return charge.Id;
    }
}
