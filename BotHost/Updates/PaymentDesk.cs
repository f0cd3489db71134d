using LytSlot.Conversations;
using LytSlot.Orders;
using LytSlot.Payments;
using Telegram.Bot.Types;

namespace LytSlot.BotHost.Updates;

/// <summary>
/// Counts a payment past its conversation, when that can't take the update: the money counts even though the dialog is
/// broken.
/// </summary>
internal sealed partial class PaymentDesk(IGrainFactory grains, ILogger<PaymentDesk> log)
{
    /// <summary>Counts the update's payment, as once however often it is called.</summary>
    /// <returns>False when the update holds no payment.</returns>
    public async Task<bool> Count(Update update)
    {
        if (update.Message?.SuccessfulPayment is null
            || UpdateReader.Read(update) is not Inbound.Talk { Input: BotInput.Charged charge })
        {
            return false;
        }

        if (Order(charge.Payload) is not { } order)
        {
            LogLost(log, charge.Charge, charge.From.UserId);
            return true;
        }

        var key = new PaymentKey(PaymentKey.StarsProvider, charge.Charge);
        using var caller = Caller.Host.Enter();
        var counted = await grains.GetGrain<IPaymentGrain>(key.ToString())
            .Receive(new PaymentReceipt(order, charge.From.UserId, charge.Amount, charge.PaidAt));
        if (counted.Refusal is { } refusal)
        {
            LogRefused(log, key, refusal.Code);
        }
        else
        {
            LogCounted(log, key, order);
        }

        return true;
    }

    private static OrderKey? Order(string payload)
    {
        try
        {
            return OrderKey.Parse(payload);
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Charge {Charge} of {User} names no order: a person must look")]
    private static partial void LogLost(ILogger logger, string charge, long user);

    [LoggerMessage(Level = LogLevel.Error, Message = "Charge {Key} was refused: {Code}")]
    private static partial void LogRefused(ILogger logger, PaymentKey key, string code);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "Charge {Key} for {Order} is counted, yet its payer was not thanked")]
    private static partial void LogCounted(ILogger logger, PaymentKey key, OrderKey order);
}
