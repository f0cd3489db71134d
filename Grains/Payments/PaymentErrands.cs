using LytSlot.Orders;
using LytSlot.Payments;

namespace LytSlot.Grains.Payments;

/// <summary>
/// What a charge does outside: tells its order, goes back through its provider. Everything may be repeated.
/// </summary>
internal sealed class PaymentErrands(IGrainFactory grains, IEnumerable<IPaymentProvider> providers)
{
    /// <summary>What the charge's status wants done. The caller is the system.</summary>
    public async Task Run(PaymentKey key, PaymentState payment)
    {
        var work = grains.GetGrain<IPaymentWork>(key.ToString());
        if (payment.Status == PaymentStatus.Received)
        {
            var taken = await Order(payment).Pay(Money(key, payment));
            await (taken.Succeeded ? work.Allocated() : work.Unwanted());
        }
        else if (payment.Status == PaymentStatus.RefundDue)
        {
            var provider = providers.First(each => each.Name == key.Provider);
            var amount = new Money(payment.AmountMinor, payment.Currency);
            await work.RefundTried(await provider.Refund(key, payment.AdvertiserId!.Value, amount));
        }
    }

    /// <summary>Tells the order that its money has gone back; the order may know.</summary>
    public Task TellRefunded(PaymentKey key, PaymentState payment) => Order(payment).Refunded(Money(key, payment));

    private static OrderPayment Money(PaymentKey key, PaymentState payment) =>
        new(key, new(payment.AmountMinor, payment.Currency));

    private IOrderGrain Order(PaymentState payment) => grains.GetGrain<IOrderGrain>(payment.Order);
}
