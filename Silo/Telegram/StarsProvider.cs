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

    public bool Takes(string currency) => currency == Money.Stars;

    public async Task<RefundResult> Refund(RefundRequest refund)
    {
        if (!refund.IsWhole)
        {
            return RefundResult.Impossible;
        }

        var done = await calls.Try(
            refund.Payer, (bot, cancel) => bot.RefundStarPayment(refund.Payer, refund.Payment.Charge, cancel));
        return done.Failure switch
        {
            null => RefundResult.Done,
            var refused when refused.Says("CHARGE_ALREADY_REFUNDED") => RefundResult.Done,
            { Fault: TelegramFault.Later } => RefundResult.Later,
            _ => RefundResult.Impossible,
        };
    }
}
