using System.Diagnostics;
using LytSlot.Payouts;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Payouts;

/// <summary>
/// Shell around <see cref="PayoutRules"/>. What is to be told is run again until it is: by a timer while the grain is
/// in memory, by the sweeper after that.
/// </summary>
[GrainType("payout")]
internal sealed partial class PayoutGrain(
    [PersistentState("payout")] IPersistentState<PayoutState> store,
    PayoutErrands errands,
    Timings timings,
    TimeProvider time,
    ILogger<PayoutGrain> log) : Grain, IPayoutGrain, IPayoutWork, IIncomingGrainCallFilter
{
    private ErrandLane _lane = null!;

    private PayoutKey Key => PayoutKey.Parse(this.GetPrimaryKeyString());

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

    public Task Invoke(IIncomingGrainCallContext context) => Attempts.Answer(context, store.State.Attempts, View);

    public async Task<Outcome<PayoutView>> Request(RequestPayout wish)
    {
        if (Callers.Current.MayWork(PayoutRefusals.NotFound, Key.Tenant, Role.Owner) is { } refusal)
        {
            return refusal;
        }

        try
        {
            return await Run(new PayoutCommand.Request(Key.Tenant, wish));
        }
        catch (Exception fault) when (StorageFaults.IsNotCovered(fault))
        {
            LogRefused(log, Key, PayoutRefusals.NotEnough.Code);
            return PayoutRefusals.NotEnough;
        }
    }

    public Task<Outcome<PayoutView>> Read() => Task.FromResult(
        Callers.Current.MayRead(PayoutRefusals.NotFound, Key.Tenant) is { } refusal ? refusal
        : View() is { Value: { } view } && Callers.Current.OnlyLooks() ? view with { Destination = null }
        : View());

    public Task<Outcome<PayoutView>> Confirm() => Answer(new PayoutCommand.Confirm());

    public Task<Outcome<PayoutView>> Reject(string? reason) => Answer(new PayoutCommand.Reject(reason));

    public Task Wake()
    {
        Callers.Current.MustBeSystem();
        _lane.Arm();
        return Task.CompletedTask;
    }

    public async Task Told(int number)
    {
        Callers.Current.MustBeSystem();
        await Run(new PayoutCommand.Told(number));
    }

    private async Task<Outcome<PayoutView>> Answer(PayoutCommand command) =>
        Callers.Current.MayAdminister(PayoutRefusals.NotFound, Key.Tenant) is { } refusal
            ? refusal
            : await Run(command);

    private async Task<Outcome<PayoutView>> Run(PayoutCommand command)
    {
        var decision = PayoutRules.Decide(store.State, command);
        if (decision.Refusal is { } refusal)
        {
            LogRefused(log, Key, refusal.Code);
            return refusal;
        }

        if (decision.Event is { } happened)
        {
            await store.Save(this, PayoutRules.Apply(
                store.State,
                happened,
                new(time.GetUtcNow(), Callers.Current.Actor, ByAdvertiser: false, Activity.Current?.Id)));
            store.State = store.State with { Events = [], Postings = [] };
            LogHappened(log, Key, happened.GetType().Name, store.State.Status);
            _lane.Arm();
        }

        return View();
    }

    private Outcome<PayoutView> View() => store.State.Status is PayoutStatus.None
        ? PayoutRefusals.NotFound
        : PayoutRules.View(Key, store.State);

    [LoggerMessage(Level = LogLevel.Information, Message = "Payout {Key} refused: {Code}")]
    private static partial void LogRefused(ILogger logger, PayoutKey key, string code);

    [LoggerMessage(Level = LogLevel.Information, Message = "Payout {Key}: {Happened}, now {Status}")]
    private static partial void LogHappened(ILogger logger, PayoutKey key, string happened, PayoutStatus status);
}
