using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs;
using LytSlot.Grains.Conversations.Dialogs.Menu;
using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Orders;
using LytSlot.Payments;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Conversations;

/// <summary>What a person pays in the chat, handed to orders and payments. Every call may be repeated.</summary>
internal sealed partial class Cashier(IGrainFactory grains, ILogger<Cashier> log)
{
    /// <summary>Whether the payment may go ahead: null, or why not.</summary>
    public async Task<Hint?> CheckOut(BotInput.CheckingOut checkout)
    {
        if (Order(checkout.Payload) is not { } order)
        {
            return Hint.Of("refusal.order.not_found");
        }

        var person = Caller.Person(checkout.From.UserId);
        var answer = await person.Do(() => grains.Order(order).CheckOut(checkout.Amount));
        var refused = answer.Value?.GroupKey is { } group
            ? (await person.Do(grains.OrderGroup(group).CheckOut)).Refusal
            : answer.Refusal;
        return refused is { } refusal ? Hint.Of(refusal) : null;
    }

    /// <summary>Counts a charge, and shows the order it was for.</summary>
    public async Task<Turn> Receive(BotInput.Charged charge, Drafts drafts)
    {
        if (Order(charge.Payload) is not { } order)
        {
            LogLost(log, charge.Charge, charge.From.UserId);
            return new(MainMenu.StepName, drafts, Hint.Of("paid.unclear"));
        }

        var key = new PaymentKey(PaymentKey.StarsProvider, charge.Charge);
        var receipt = new PaymentReceipt(order, charge.From.UserId, charge.Amount, charge.PaidAt);
        var counted = await Caller.System.Do(
            () => grains.GetGrain<IPaymentGrain>(key.ToString()).Receive(receipt));
        if (counted.Refusal is { } refusal)
        {
            LogRefused(log, key, refusal.Code);
        }

        return counted.Succeeded
            ? new(ThankForPayment.StepName, drafts.LookingAt(order))
            : new(ShowOrder.StepName, drafts.LookingAt(order), Hint.Of("paid.unclear"));
    }

    private static OrderKey? Order(string payload)
    {
        try
        {
            return OrderKey.Parse(payload);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Charge {Charge} of {User} names no order: a person must look")]
    private static partial void LogLost(ILogger logger, string charge, long user);

    [LoggerMessage(Level = LogLevel.Error, Message = "Charge {Key} was refused: {Code}")]
    private static partial void LogRefused(ILogger logger, PaymentKey key, string code);
}
