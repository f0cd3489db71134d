using LytSlot.Grains.Orders;
using LytSlot.Orders;
using LytSlot.Payments;

namespace LytSlot.Grains.Payments;

/// <summary>
/// What a charge does outside: tells its order, goes back through its provider. Everything may be repeated.
/// </summary>
internal sealed class PaymentErrands(IGrainFactory grains, PaymentWays ways)
{
    /// <summary>The next thing the charge wants done. The caller is the system.</summary>
    public Task Run(PaymentKey key, PaymentState payment)
    {
        var work = grains.GetGrain<IPaymentWork>(key.ToString());
        return payment switch
        {
            { Status: PaymentStatus.Received } => Allocate(work, key, payment),
            { IsDisputeUntold: true } => TellDispute(work, key, payment),
            { IsStuckUntold: true } => TellStuck(work, key, payment),
            _ when payment.Parts.FirstOrDefault(part => part is { State: PartState.Done, IsTold: false })
                is { } gone => TellPart(work, key, payment, gone),
            _ when PaymentChanges.IsFrozen(payment) || payment.IsByHand => Task.CompletedTask,
            _ when payment.Parts.FirstOrDefault(part => part.State is PartState.Due) is { } due =>
                RefundPart(work, key, payment, due),
            { Status: PaymentStatus.RefundDue } => RefundRest(work, key, payment),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>Tells the order that its money has gone back; the order may know.</summary>
    public Task TellRefunded(PaymentKey key, PaymentState payment) => Order(payment).Refunded(Whole(key, payment));

    private async Task Allocate(IPaymentWork work, PaymentKey key, PaymentState payment)
    {
        var taken = await Order(payment).Pay(Whole(key, payment));
        await (taken.Succeeded ? work.Allocated() : work.Unwanted());
    }

    private async Task TellDispute(IPaymentWork work, PaymentKey key, PaymentState payment)
    {
        await OrderWork(payment).MoneyDisputed(key.ToString(), payment.Dispute!, payment.DisputeStatus);
        await work.DisputeTold(payment.DisputeStatus);
    }

    private async Task TellStuck(IPaymentWork work, PaymentKey key, PaymentState payment)
    {
        await OrderWork(payment).RefundStuck(key.ToString());
        await work.StuckTold();
    }

    private async Task TellPart(IPaymentWork work, PaymentKey key, PaymentState payment, PaymentPart part)
    {
        await OrderWork(payment).PartReturned(key.ToString(), part.Id, new(part.AmountMinor, payment.Currency));
        await work.PartTold(part.Id);
    }

    private async Task RefundPart(IPaymentWork work, PaymentKey key, PaymentState payment, PaymentPart part)
    {
        var amount = new Money(part.AmountMinor, payment.Currency);
        await work.PartTried(part.Id, await Refund(key, payment, amount, part.Id.ToString("N"), isWhole: false));
    }

    private async Task RefundRest(IPaymentWork work, PaymentKey key, PaymentState payment)
    {
        var rest = PaymentChanges.RestMinor(payment);
        var result = rest <= 0
            ? RefundResult.Done
            : await Refund(
                key,
                payment,
                new(rest, payment.Currency),
                RefundRequest.Rest,
                isWhole: rest == payment.AmountMinor);
        await work.RefundTried(result);
    }

    private Task<RefundResult> Refund(
        PaymentKey key, PaymentState payment, Money amount, string id, bool isWhole) =>
        ways.Find(key.Provider) is { } provider
            ? provider.Refund(new(key, payment.AdvertiserId!.Value, amount, id, isWhole))
            : Task.FromResult(RefundResult.Later);

    private static OrderPayment Whole(PaymentKey key, PaymentState payment) =>
        new(key, new(payment.AmountMinor, payment.Currency));

    private IOrderGrain Order(PaymentState payment) => grains.GetGrain<IOrderGrain>(payment.Order);

    private IOrderWork OrderWork(PaymentState payment) => grains.GetGrain<IOrderWork>(payment.Order);
}
