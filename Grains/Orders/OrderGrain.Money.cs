using LytSlot.Grains.Payments;
using LytSlot.Orders;
using LytSlot.Payments;

namespace LytSlot.Grains.Orders;

/// <summary>What people and payments say of the order's money.</summary>
internal sealed partial class OrderGrain
{
    /// <summary>A group is bought within its hold, which no transfer is seen in.</summary>
    private bool MayTransfer =>
        store.State.Group is null && ways.For(store.State.Currency).Contains(PaymentKey.ManualProvider);

    public async Task<Outcome<OrderView>> AnnounceTransfer() =>
        Mine(order => !Callers.Current.IsPerson(order.AdvertiserId!.Value) ? OrderRefusals.NotFound
            : !MayTransfer ? PaymentRefusals.NoSuchWay
            : null)
        ?? await Run(new OrderCommand.AnnounceTransfer());

    public async Task<Outcome<OrderView>> ConfirmTransfer()
    {
        if (MayWork() is { } refused)
        {
            return refused;
        }

        var charge = new PaymentKey(PaymentKey.ManualProvider, $"{Key.Order:N}");
        if (store.State.Money.Any(money => money.Payment == charge.ToString()))
        {
            return View();
        }

        if (!MayTransfer)
        {
            return PaymentRefusals.NoSuchWay;
        }

        if (store.State.Status is not (OrderStatus.Held or OrderStatus.Expired))
        {
            return new Refusal(
                RefusalKind.Conflict, "order.wrong_status", $"A transfer is of no use in {store.State.Status}.");
        }

        // What the channel's side placed itself it can't also pay: the advertiser has to have said that they do.
        if (store.State is { PlacedBy: not null, IsTransferAnnounced: false })
        {
            return PaymentRefusals.NotAnnounced;
        }

        using var caller = Caller.System.Enter();
        var receipt = new PaymentReceipt(
            Key, store.State.AdvertiserId!.Value, new(store.State.PriceMinor, store.State.Currency), time.GetUtcNow());
        var counted = await grains.GetGrain<IPaymentGrain>(charge.ToString()).Receive(receipt);
        return counted.Refusal is { } refusal ? (Outcome<OrderView>)refusal : await Pay(new(charge, receipt.Amount));
    }

    public async Task<Outcome<OrderView>> ConfirmReturn()
    {
        if (Mine(_ => Callers.Current.Kind is CallerKind.Admin
                ? null
                : Callers.Current.MayWork(OrderRefusals.NotFound, Key.Tenant)) is { } refused)
        {
            return refused;
        }

        // What the platform's provider holds is not the channel's side to declare returned.
        var owed = store.State.Money.Where(OrderRules.IsOwed).ToList();
        var mayAll = Callers.Current.Kind is CallerKind.Admin;
        using var caller = Caller.System.Enter();
        Outcome<PaymentView> done = owed.Count == 0 ? PaymentRefusals.NotByHand : Callers.AdminNeeded;
        foreach (var money in owed.Where(money => mayAll || DisputeRules.IsTransfer(money)))
        {
            done = await grains.GetGrain<IPaymentGrain>(money.Payment)
                .ReturnedByHand(isWhole: money.State is MoneyState.Owed);
            if (done.Value is { } payment)
            {
                if (payment.Status is PaymentStatus.Refunded)
                {
                    return await Run(new OrderCommand.Refunded(money.Payment));
                }

                // Of parts the payment tells by itself: it knows which of them it was asked for. What is kept here is
                // the attempt: a repeat must not declare the next charge returned.
                await store.Save(this, store.State);
                return View();
            }
        }

        var isDone = store.State.Money.Any(money => money.State is MoneyState.Returned
            || money.Parts.Any(part => part.State is MoneyState.Returned));
        return isDone && !store.State.Money.Any(OrderRules.IsOwed) ? View() : done.Refusal!;
    }

    public async Task<Outcome<OrderView>> GiveBack(Guid refund, Money amount)
    {
        try
        {
            return MayWork() ?? await Run(new OrderCommand.GiveBack(refund, amount));
        }
        catch (Exception fault) when (StorageFaults.IsNotCovered(fault))
        {
            LogRefused(log, Key, PaymentRefusals.NotEnough.Code);
            return PaymentRefusals.NotEnough;
        }
    }

    public async Task PartReturned(string payment, Guid refund, Money amount)
    {
        Callers.Current.MustBeSystem();
        await Run(new OrderCommand.PartReturned(payment, refund, amount));
    }

    public async Task MoneyDisputed(string payment, string dispute, DisputeStatus status)
    {
        Callers.Current.MustBeSystem();
        if (status is DisputeStatus.Open or DisputeStatus.Lost)
        {
            await Run(new OrderCommand.Dispute(payment, dispute));
        }

        if (status is DisputeStatus.Won or DisputeStatus.Lost)
        {
            await Run(new OrderCommand.EndDispute(payment, dispute, status is DisputeStatus.Won));
        }
    }

    public async Task RefundFailed(string payment, Guid? refund)
    {
        Callers.Current.MustBeSystem();
        await Run(new OrderCommand.RefundFailed(payment, refund));
    }

    public async Task RefundAsked(string payment)
    {
        Callers.Current.MustBeSystem();
        await Run(new OrderCommand.RefundAsked(payment, time.GetUtcNow()));
    }

    public async Task RefundStuck(string payment)
    {
        Callers.Current.MustBeSystem();
        await Run(new OrderCommand.RefundStuck(payment));
    }
}
