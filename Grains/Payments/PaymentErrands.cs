using System.Collections.Immutable;
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
            { IsSplitUntold: true } => TellShares(work, key, payment),
            { IsDisputeUntold: true } => TellDispute(work, key, payment),
            { UntoldFailures: [var failed, ..] } => TellFailed(work, key, payment, failed),
            { IsStuckUntold: true } => TellStuck(work, key, payment),
            _ when payment.Parts.FirstOrDefault(part => part is { State: PartState.Done, IsTold: false })
                is { } gone => TellPart(work, key, payment, gone),
            { DisputeStatus: DisputeStatus.Open, DisputeLookAt: not null } => LookAtDispute(work, key, payment),
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
        if (await SharesOf(key, payment) is { IsEmpty: false } shares)
        {
            await work.Split(shares);
            return;
        }

        var taken = await Order(payment).Pay(Whole(key, payment));
        await (taken.Succeeded ? work.Allocated() : work.Unwanted());
    }

    /// <summary>
    /// Whose the money is that pays for a whole group; empty when it is one order's. A share is one order's, and so is
    /// a charge in Stars, which goes back whole or not at all.
    /// </summary>
    private async Task<ImmutableArray<PaymentShare>> SharesOf(PaymentKey key, PaymentState payment)
    {
        if (payment.Share is not null || key.Provider == PaymentKey.StarsProvider
            || (await Order(payment).Read()).Value?.GroupKey is not { } group)
        {
            return [];
        }

        var read = await grains.GetGrain<IOrderGroupGrain>(group.ToString()).Read();
        return read.Value is { } view && view.Total == new Money(payment.AmountMinor, payment.Currency)
            ? [.. view.Orders.Select(one => new PaymentShare(one.Order.ToString(), one.Slot.Price.AmountMinor))]
            : [];
    }

    private async Task TellShares(IPaymentWork work, PaymentKey key, PaymentState payment)
    {
        foreach (var (index, share) in payment.Shares.Index())
        {
            var receipt = new PaymentReceipt(
                OrderKey.Parse(share.Order),
                payment.AdvertiserId!.Value,
                new(share.AmountMinor, payment.Currency),
                payment.PaidAt!.Value,
                index + 1);
            await grains.GetGrain<IPaymentGrain>(key.Share(index + 1).ToString()).Receive(receipt);
        }

        await work.SplitTold();
    }

    private async Task TellDispute(IPaymentWork work, PaymentKey key, PaymentState payment)
    {
        foreach (var (index, _) in payment.Shares.Index())
        {
            await grains.GetGrain<IPaymentGrain>(key.Share(index + 1).ToString())
                .Disputed(payment.Dispute!, payment.DisputeStatus);
        }

        if (payment.Shares.Length > 0)
        {
            await work.DisputeTold(payment.DisputeStatus);
            return;
        }

        await OrderWork(payment).MoneyDisputed(key.ToString(), payment.Dispute!, payment.DisputeStatus);
        await work.DisputeTold(payment.DisputeStatus);
    }

    private async Task LookAtDispute(IPaymentWork work, PaymentKey key, PaymentState payment)
    {
        var status = ways.Page(key.Provider) is { } provider
            ? await provider.LookAtDispute(payment.Dispute!)
            : DisputeStatus.None;
        await work.DisputeLooked(payment.Dispute!, status);
    }

    private async Task TellStuck(IPaymentWork work, PaymentKey key, PaymentState payment)
    {
        await OrderWork(payment).RefundStuck(key.ToString());
        await work.StuckTold();
    }

    private async Task TellFailed(IPaymentWork work, PaymentKey key, PaymentState payment, string id)
    {
        await OrderWork(payment).RefundFailed(
            key.ToString(), id == RefundRequest.Rest ? null : Guid.ParseExact(id, "N"));
        await work.FailureTold(id);
    }

    private async Task TellPart(IPaymentWork work, PaymentKey key, PaymentState payment, PaymentPart part)
    {
        // The share that waits for just so much first, and then whoever has something left.
        var left = part.AmountMinor;
        foreach (var isAwaited in new[] { true, false })
        {
            foreach (var (index, _) in payment.Shares.Index())
            {
                left -= left == 0 ? 0 : await grains.GetGrain<IPaymentWork>(key.Share(index + 1).ToString())
                    .SeenElsewhere(part.Id, left, isAwaited);
            }
        }

        if (payment.Shares.Length > 0)
        {
            await work.PartTold(part.Id);
            return;
        }

        await OrderWork(payment).PartReturned(key.ToString(), part.Id, new(part.AmountMinor, payment.Currency));
        await work.PartTold(part.Id);
    }

    private async Task RefundPart(IPaymentWork work, PaymentKey key, PaymentState payment, PaymentPart part)
    {
        var amount = new Money(part.AskMinor, payment.Currency);
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
            ? provider.Refund((payment.Share is { } number
                ? new RefundRequest(
                    key.Whole,
                    payment.AdvertiserId!.Value,
                    amount,
                    RefundRequest.OfShare(id, number),
                    IsWhole: false)
                : new RefundRequest(key, payment.AdvertiserId!.Value, amount, id, isWhole)) with
            {
                Refusals = payment.Refusals,
            })
            : Task.FromResult(RefundResult.Later);

    private static OrderPayment Whole(PaymentKey key, PaymentState payment) =>
        new(key, new(payment.AmountMinor, payment.Currency));

    private IOrderGrain Order(PaymentState payment) => grains.GetGrain<IOrderGrain>(payment.Order);

    private IOrderWork OrderWork(PaymentState payment) => grains.GetGrain<IOrderWork>(payment.Order);
}
