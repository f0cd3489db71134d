using System.Diagnostics;
using LytSlot.Orders;
using LytSlot.Payments;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Payments;

/// <summary>
/// Shell around <see cref="PaymentChanges"/>. A charge is stored before anybody is told of it, and its errand is run
/// again until it is settled: by a timer while the grain is in memory, by the sweeper after that.
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
        if (Key.Provider == PaymentKey.StarsProvider)
        {
            Callers.Current.MustBeMachinery();
        }
        else
        {
            Callers.Current.MustBeSystem();
        }

        if (store.State.Status is PaymentStatus.None)
        {
            await Commit(PaymentChanges.Received(Key, receipt, Stamp()));
        }
        else if (!PaymentChanges.IsSame(store.State, receipt))
        {
            return PaymentRefusals.Mismatch;
        }

        return View();
    }

    public Task<Outcome<PaymentView>> Read() => Task.FromResult(
        store.State.Status is PaymentStatus.None ? PaymentRefusals.NotFound
        : Callers.Current is { Kind: CallerKind.Admin or CallerKind.System }
            || Callers.Current.IsPerson(store.State.AdvertiserId!.Value) ? View()
        : PaymentRefusals.NotFound);

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

    public async Task RefundPart(Guid refund, Money amount)
    {
        Callers.Current.MustBeSystem();
        if (store.State.Parts.FirstOrDefault(part => part.Id == refund) is { } known)
        {
            if (known is { State: PartState.Done, IsTold: true })
            {
                await Commit(PaymentChanges.TellAgain(store.State, refund, time.GetUtcNow()));
            }
        }
        else if (PaymentChanges.PartDue(store.State, refund, amount, Stamp()) is { } next)
        {
            await Commit(next);
        }
        else
        {
            LogNoPart(log, Key, store.State.Status);
        }
    }

    public async Task<Outcome<PaymentView>> RefundSeen(string refund, bool isOurs, Money amount)
    {
        Callers.Current.MustBeSystem();
        if (store.State.Status is PaymentStatus.None)
        {
            return PaymentRefusals.NotFound;
        }

        if (isOurs)
        {
            _lane.Arm();
        }
        else if (OutsideRefunds.Seen(store.State, PaymentChanges.IdOf(refund), amount, Stamp()) is { } next)
        {
            LogElsewhere(log, Key, refund);
            await Commit(next);
        }
        else
        {
            LogNothingNew(log, Key, refund, store.State.Status);
        }

        return View();
    }

    public async Task<Outcome<PaymentView>> RefundFailed(string refund, string? id)
    {
        Callers.Current.MustBeSystem();
        if (store.State.Status is PaymentStatus.None)
        {
            return PaymentRefusals.NotFound;
        }

        if (id is null)
        {
            LogFailedElsewhere(log, Key, refund);
        }
        else if (PaymentChanges.RefundFailed(store.State, refund, id, Stamp()) is { } next)
        {
            LogRefundFailed(log, Key, refund);
            await Commit(next);
        }

        return View();
    }

    public async Task<Outcome<PaymentView>> Disputed(string dispute, DisputeStatus status)
    {
        Callers.Current.MustBeSystem();
        if (store.State.Status is PaymentStatus.None)
        {
            return PaymentRefusals.NotFound;
        }

        if (PaymentChanges.Disputed(store.State, dispute, status, Stamp()) is { } next)
        {
            LogDisputed(log, Key, dispute, status);
            await Commit(next);
        }

        return View();
    }

    public async Task<Outcome<PaymentView>> ReturnedByHand(bool isWhole)
    {
        Callers.Current.MustBeSystem();
        if (store.State.Status is PaymentStatus.None)
        {
            return PaymentRefusals.NotFound;
        }

        if (OutsideRefunds.ByHand(store.State, isWhole, Stamp()) is { } next)
        {
            await Commit(next);
        }
        else if (store.State.Status is not PaymentStatus.Refunded
            && !store.State.Parts.Any(part => part is { IsByHand: true, IsTold: false }))
        {
            return PaymentRefusals.NotByHand;
        }

        if (store.State.Status is PaymentStatus.Refunded)
        {
            await TellRefunded();
        }

        return View();
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Payment {Key}: refund {Refund} was made at the provider")]
    private static partial void LogElsewhere(ILogger logger, PaymentKey key, string refund);

    [LoggerMessage(Level = LogLevel.Information, Message = "Payment {Key} is {Status}: {Refund} is nothing new")]
    private static partial void LogNothingNew(ILogger logger, PaymentKey key, string refund, PaymentStatus status);

    [LoggerMessage(Level = LogLevel.Error, Message = "Payment {Key}: refund {Refund} failed, the money is here again")]
    private static partial void LogRefundFailed(ILogger logger, PaymentKey key, string refund);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Payment {Key}: refund {Refund}, made at the provider, failed; it stays counted: look at it")]
    private static partial void LogFailedElsewhere(ILogger logger, PaymentKey key, string refund);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Payment {Key}: dispute {Dispute} is {Status}")]
    private static partial void LogDisputed(ILogger logger, PaymentKey key, string dispute, DisputeStatus status);

    [LoggerMessage(Level = LogLevel.Error, Message = "Payment {Key} is {Status}: no such part can go back")]
    private static partial void LogNoPart(ILogger logger, PaymentKey key, PaymentStatus status);
}
