using System.Collections.Immutable;
using LytSlot.Payments;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Payments;

/// <summary>What the errands come back with.</summary>
internal sealed partial class PaymentGrain
{
    public async Task Allocated()
    {
        Callers.Current.MustBeSystem();
        if (store.State.Status == PaymentStatus.Received)
        {
            await Commit(PaymentChanges.With(store.State, PaymentStatus.Allocated, Stamp()));
        }
    }

    public async Task Split(ImmutableArray<PaymentShare> shares)
    {
        Callers.Current.MustBeSystem();
        if (store.State.Status == PaymentStatus.Received)
        {
            await Commit(PaymentChanges.Split(store.State, shares, Stamp()));
        }
    }

    public async Task SplitTold()
    {
        Callers.Current.MustBeSystem();
        if (store.State.IsSplitUntold)
        {
            await Commit(PaymentChanges.Planned(store.State with { IsSplitUntold = false }, time.GetUtcNow()));
        }
    }

    public async Task<long> SeenElsewhere(Guid refund, long mostMinor, bool isAwaited)
    {
        Callers.Current.MustBeSystem();
        if (OutsideRefunds.KnownMinor(store.State, refund) is null)
        {
            var taken = OutsideRefunds.IsAwaited(store.State, mostMinor) ? mostMinor
                : isAwaited ? 0
                : Math.Min(mostMinor, PaymentChanges.FreeMinor(store.State));
            if (OutsideRefunds.Seen(store.State, refund, new(taken, store.State.Currency), Stamp()) is { } next)
            {
                await Commit(next);
            }
        }

        return OutsideRefunds.KnownMinor(store.State, refund) ?? 0;
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
                // Perhaps a person can mend it (an empty balance, say): told once, asked again, an hour apart at most.
                LogImpossible(log, Key);
                await Commit(PaymentChanges.Refused(store.State, time.GetUtcNow(), timings.TryAgain));
                break;
            case RefundResult.ByHand:
                await Commit(PaymentChanges.LeftToPeople(store.State, Stamp()));
                break;
            default:
                await Commit(PaymentChanges.Unclear(store.State, time.GetUtcNow(), timings.TryAgain));
                break;
        }
    }

    public async Task PartTried(Guid part, RefundResult result)
    {
        Callers.Current.MustBeSystem();
        var tried = store.State.Parts.FirstOrDefault(each => each.Id == part);
        var isSettled = tried is { State: PartState.Done } and ({ Seen: not null } or { IsByHand: true });
        if (isSettled && result is RefundResult.Done
            && OutsideRefunds.SeenTwice(store.State, tried!, Stamp()) is { } twice)
        {
            LogTwice(log, Key, part);
            await Commit(twice);
        }

        if (tried is not { State: PartState.Due })
        {
            return;
        }

        switch (result)
        {
            case RefundResult.Done or RefundResult.ByHand:
                await Commit(PaymentChanges.PartDone(store.State, part, Stamp()));
                break;
            case RefundResult.Impossible:
                LogImpossible(log, Key);
                await Commit(PaymentChanges.Refused(store.State, time.GetUtcNow(), timings.TryAgain));
                break;
            default:
                await Commit(PaymentChanges.Unclear(store.State, time.GetUtcNow(), timings.TryAgain));
                break;
        }
    }

    public async Task PartTold(Guid part)
    {
        Callers.Current.MustBeSystem();
        if (store.State.Parts.Any(each => each.Id == part && !each.IsTold))
        {
            await Commit(PaymentChanges.PartTold(store.State, part, time.GetUtcNow()));
        }
    }

    public async Task DisputeTold(DisputeStatus status)
    {
        Callers.Current.MustBeSystem();
        if (store.State.IsDisputeUntold && store.State.DisputeStatus == status)
        {
            await Commit(PaymentChanges.Planned(store.State with { IsDisputeUntold = false }, time.GetUtcNow()));
        }
    }

    public async Task DisputeLooked(string dispute, DisputeStatus status)
    {
        Callers.Current.MustBeSystem();
        if (DisputeWatch.Looked(store.State, dispute, status, Stamp()) is { } next)
        {
            await Commit(next);
            if (DisputeWatch.IsGivenUp(next))
            {
                LogForgotten(log, Key, dispute, next.DisputedAt);
            }
        }
    }

    public async Task FailureTold(string id)
    {
        Callers.Current.MustBeSystem();
        if (store.State.UntoldFailures.Contains(id))
        {
            await Commit(PaymentChanges.Planned(
                store.State with { UntoldFailures = store.State.UntoldFailures.Remove(id) }, time.GetUtcNow()));
        }
    }

    public async Task StuckTold()
    {
        Callers.Current.MustBeSystem();
        if (store.State.IsStuckUntold)
        {
            await Commit(PaymentChanges.Postponed(
                store.State with { IsStuckUntold = false }, time.GetUtcNow(), timings.TryAgain));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Part {Part} of payment {Key} went back twice: look at it")]
    private static partial void LogTwice(ILogger logger, PaymentKey key, Guid part);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Payment {Key}: dispute {Dispute} is open since {Since:u} and is asked after no more: look at it")]
    private static partial void LogForgotten(
        ILogger logger, PaymentKey key, string dispute, DateTimeOffset? since);

    [LoggerMessage(Level = LogLevel.Error, Message = "The provider of payment {Key} refuses the refund: look at it")]
    private static partial void LogImpossible(ILogger logger, PaymentKey key);
}
