using System.Diagnostics;
using LytSlot.Orders;
using LytSlot.Payments;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Payments;

/// <summary>
/// Shell around <see cref="PaymentChanges"/>. A charge is stored before anybody is told of it, and its errand is run
/// again
/// until it is settled: by a timer while the grain is in memory, by the sweeper after that.
/// </summary>
[GrainType("payment")]
internal sealed partial class PaymentGrain(
    [PersistentState("payment")] IPersistentState<PaymentState> store,
    PaymentErrands errands,
    Timings timings,
    TimeProvider time,
    ILogger<PaymentGrain> log) : Grain, IPaymentGrain, IPaymentWork
{
    private ErrandLane _lane = null!;

    private PaymentKey Key => PaymentKey.Parse(this.GetPrimaryKeyString());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _lane = new(
            this,
            () => errands.Run(Key, store.State),
            () => store.State.DueAt,
            () => store.State,
            timings.TryAgain,
            time,
            log);
        _lane.Arm();
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _lane.End();
        return Task.CompletedTask;
    }

    public async Task<Outcome<PaymentView>> Receive(PaymentReceipt receipt)
    {
        Callers.Current.MustBeMachinery();
        if (store.State.Status is PaymentStatus.None)
        {
            await Commit(PaymentChanges.Received(Key, receipt, Stamp()));
        }
        else if (!PaymentChanges.IsSame(store.State, receipt))
        {
            return PaymentChanges.Mismatch;
        }

        return View();
    }

    public Task<Outcome<PaymentView>> Read() => Task.FromResult(
        store.State.Status is PaymentStatus.None ? PaymentChanges.NotFound
        : Callers.Current is { Kind: CallerKind.Admin or CallerKind.System }
            || Callers.Current.IsPerson(store.State.AdvertiserId!.Value) ? View()
        : PaymentChanges.NotFound);

    public async Task Refund()
    {
        Callers.Current.MustBeSystem();
        switch (store.State.Status)
        {
            case PaymentStatus.Allocated or PaymentStatus.Received:
                await Commit(PaymentChanges.With(store.State, PaymentStatus.RefundDue, Stamp()));
                break;
            case PaymentStatus.Refunded:
                await TellRefunded();
                break;
        }
    }

    public async Task Allocated()
    {
        Callers.Current.MustBeSystem();
        if (store.State.Status == PaymentStatus.Received)
        {
            await Commit(PaymentChanges.With(store.State, PaymentStatus.Allocated, Stamp()));
        }
    }

    public async Task Unwanted()
    {
        Callers.Current.MustBeSystem();
        if (store.State.Status == PaymentStatus.Received)
        {
            await Commit(PaymentChanges.With(store.State, PaymentStatus.RefundDue, Stamp()));
        }
    }

    public async Task RefundTried(RefundResult result)
    {
        Callers.Current.MustBeSystem();
        if (store.State.Status != PaymentStatus.RefundDue)
        {
            return;
        }

        switch (result)
        {
            case RefundResult.Done:
                await Commit(PaymentChanges.With(store.State, PaymentStatus.Refunded, Stamp()));
                await TellRefunded();
                break;
            case RefundResult.Impossible:
                // Perhaps a person can mend it (a bot's empty balance, say): asked again, an hour apart at most.
                LogImpossible(log, Key);
                await Commit(PaymentChanges.Postponed(store.State, time.GetUtcNow(), timings.TryAgain));
                break;
            default:
                await Commit(PaymentChanges.Postponed(store.State, time.GetUtcNow(), timings.TryAgain));
                break;
        }
    }

    public Task Wake()
    {
        Callers.Current.MustBeSystem();
        _lane.Arm();
        return Task.CompletedTask;
    }

    /// <summary>
    /// One-way: the order may be telling this grain something at the time. It asks again until it knows.
    /// </summary>
    private Task TellRefunded()
    {
        errands.TellRefunded(Key, store.State).Ignore();
        return Task.CompletedTask;
    }

    private async Task Commit(PaymentState next)
    {
        await store.Save(this, next);
        store.State = next with { Events = [] };
        LogNow(log, Key, next.Status);
        _lane.Arm();
    }

    private Stamp Stamp() => new(time.GetUtcNow(), Callers.Current.Actor, ByAdvertiser: false, Activity.Current?.Id);

    private Outcome<PaymentView> View() => new PaymentView(
        Key,
        store.State.Status,
        OrderKey.Parse(store.State.Order),
        store.State.AdvertiserId!.Value,
        new(store.State.AmountMinor, store.State.Currency));

    [LoggerMessage(Level = LogLevel.Information, Message = "Payment {Key} is {Status}")]
    private static partial void LogNow(ILogger logger, PaymentKey key, PaymentStatus status);

    [LoggerMessage(Level = LogLevel.Error, Message = "The provider of payment {Key} refuses the refund: look at it")]
    private static partial void LogImpossible(ILogger logger, PaymentKey key);
}
