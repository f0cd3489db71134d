using LytSlot.Advertisers;
using LytSlot.Correspondence;
using LytSlot.Grains.Advertisers;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Orders;
using LytSlot.Orders;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Correspondence;

/// <summary>
/// Shell around <see cref="CorrespondenceRules"/>. A message is stored before it is brought, and brought until it is
/// there: by a timer while the grain is in memory, by the sweeper after that. Who may is for the order to say.
/// </summary>
[GrainType("correspondence")]
internal sealed partial class CorrespondenceGrain(
    [PersistentState("correspondence")] IPersistentState<CorrespondenceState> store,
    IGrainFactory grains,
    CorrespondenceErrands errands,
    Timings timings,
    TimeProvider time,
    ILogger<CorrespondenceGrain> log) : Grain, ICorrespondenceGrain, ICorrespondenceWork
{
    private ErrandLane _lane = null!;

    private CorrespondenceKey Key => CorrespondenceKey.Parse(this.GetPrimaryKeyString());

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

    public async Task<Outcome<CorrespondenceView>> Write(Guid id, string text)
    {
        var read = await grains.Order(Key.Order).Read();
        if (read.Value is not { } order)
        {
            return read.Refusal!;
        }

        var isAdvertiser = Callers.Current.IsPerson(order.AdvertiserId);
        var objection = isAdvertiser
            ? await IsBlocked(order) ? AdvertiserRefusals.Blocked : null
            : Callers.Current.MayWork(OrderRefusals.NotFound, Key.Order.Tenant);
        if (objection is not null)
        {
            LogRefused(log, Key, objection.Code);
            return objection;
        }

        return await Run(new CorrespondenceCommand.Write(
            Key.Order.Tenant,
            id,
            !isAdvertiser,
            Callers.Current.UserId ?? 0,
            text,
            order.StartsAt,
            time.GetUtcNow()));
    }

    public async Task<Outcome<CorrespondenceView>> Read() =>
        (await grains.Order(Key.Order).Read()).Refusal is { } refusal
            ? refusal
            : CorrespondenceRules.View(store.State);

    public Task Wake()
    {
        Callers.Current.MustBeSystem();
        _lane.Arm();
        return Task.CompletedTask;
    }

    public async Task Told(int number)
    {
        Callers.Current.MustBeSystem();
        await Run(new CorrespondenceCommand.Told(number));
    }

    private async Task<bool> IsBlocked(OrderView order)
    {
        using var caller = Caller.System.Enter();
        return (await grains.Advertiser(Key.Order.Tenant, order.AdvertiserId).Standing()).Standing is Standing.Blocked;
    }

    private async Task<Outcome<CorrespondenceView>> Run(CorrespondenceCommand command)
    {
        var decision = CorrespondenceRules.Decide(store.State, command);
        if (decision.Refusal is { } refusal)
        {
            LogRefused(log, Key, refusal.Code);
            return refusal;
        }

        if (decision.Event is { } happened)
        {
            await store.Save(this, CorrespondenceRules.Apply(store.State, happened, time.GetUtcNow()));
            _lane.Arm();
        }

        return CorrespondenceRules.View(store.State);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Correspondence {Key} refused: {Code}")]
    private static partial void LogRefused(ILogger logger, CorrespondenceKey key, string code);
}
