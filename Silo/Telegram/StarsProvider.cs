using LytSlot.Grains.Payments;
using LytSlot.Grains.Publishing;
using LytSlot.Payments;
using Telegram.Bot;

namespace LytSlot.Silo.Telegram;

/// <summary>
/// Telegram Stars (https://core.telegram.org/bots/api#refundstarpayment). Only whole charges go back.
/// </summary>
internal sealed class StarsProvider(TelegramCalls calls) : IPaymentProvider
{
    public string Name => PaymentKey.StarsProvider;

    public async Task<RefundResult> Refund(PaymentKey payment, long payer, Money amount)
    {
        var refund = await calls.Try(
            payer, (bot, cancel) => bot.RefundStarPayment(payer, payment.Charge, cancel));
        return refund.Failure switch
        {
            null => RefundResult.Done,
            var refused when refused.Says("CHARGE_ALREADY_REFUNDED") => RefundResult.Done,
            { Fault: TelegramFault.Later } => RefundResult.Later,
            _ => RefundResult.Impossible,
        };
    }
}
