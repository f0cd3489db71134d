using LytSlot.Confirmations;
using LytSlot.Grains.Conversations;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Confirmations;

/// <summary>
/// Shell around <see cref="ConfirmationRules"/>. The yes is stored before anything is done, and what was confirmed is
/// tried until it is carried out or refused: by a timer while the grain is in memory, by the sweeper after that.
/// </summary>
[GrainType("confirmation")]
internal sealed partial class ConfirmationGrain(
    [PersistentState("confirmation")] IPersistentState<ConfirmationState> store,
    IGrainFactory grains,
    Acts acts,
    ConfirmationErrands errands,
    Timings timings,
    TimeProvider time,
    ILogger<ConfirmationGrain> log) : Grain, IConfirmationGrain, IConfirmationWork
{
    private ErrandLane _lane = null!;

    private ConfirmationKey Key => ConfirmationKey.Parse(this.GetPrimaryKeyString());

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

    public async Task<Outcome<ConfirmationView>> Ask(ConfirmedAct act)
    {
        if (Callers.Current.MayWork(ConfirmationRules.NotFound, Key.Tenant, Role.Owner) is { } refusal)
        {
            return refusal;
        }

        // What the token says may be minutes old.
        var by = Callers.Current.UserId ?? 0;
        if ((await grains.MemberOf(Key.Tenant, by)).Role is not Role.Owner)
        {
            return Callers.RoleTooLow;
        }

        if (store.State.Status is ConfirmationStatus.None)
        {
            var (objection, name) = await acts.Prepare(Key.Tenant, act);
            if (objection is not null)
            {
                LogRefused(log, Key, objection.Code);
                return objection;
            }

            var tenant = await Caller.System.Do(grains.Tenant(Key.Tenant).Read);
            return await Run(new ConfirmationCommand.Ask(
                Key.Tenant, tenant.Value?.Name ?? "", by, act, name, time.GetUtcNow() + timings.Confirmation));
        }

        return await Run(new ConfirmationCommand.Ask(Key.Tenant, "", by, act, null, store.State.ExpiresAt));
    }

    public Task<Outcome<ConfirmationView>> Read() => Task.FromResult<Outcome<ConfirmationView>>(
        store.State.Status is not ConfirmationStatus.None && Callers.Current.UserId == store.State.AskedBy
            && (Callers.Current.Kind is CallerKind.Person || Callers.Current.AsMember() == Key.Tenant)
                ? ConfirmationRules.View(Key, store.State, time.GetUtcNow())
                : ConfirmationRules.NotFound);

    public async Task<Outcome<ConfirmationView>> Confirm()
    {
        if (Callers.Current.AsPerson() is not { } person)
        {
            return Callers.PersonNeeded;
        }

        var outcome = await Run(new ConfirmationCommand.Confirm(person, time.GetUtcNow()));
        if (!outcome.Succeeded || store.State.Status is not ConfirmationStatus.Confirmed)
        {
            return outcome;
        }

        try
        {
            var refusal = await acts.CarryOut(Key, person, store.State.Act);
            return await Run(new ConfirmationCommand.End(refusal?.Code));
        }
        catch (Exception fault)
        {
            // The yes is stored: the lane tries again.
            LogNotYet(log, fault, Key);
            return outcome;
        }
    }

    public async Task<Outcome<ConfirmationView>> Decline() => Callers.Current.AsPerson() is { } person
        ? await Run(new ConfirmationCommand.Decline(person, time.GetUtcNow()))
        : Callers.PersonNeeded;

    public Task Wake()
    {
        Callers.Current.MustBeSystem();
        _lane.Arm();
        return Task.CompletedTask;
    }

    public Task Told()
    {
        Callers.Current.MustBeSystem();
        return Run(new ConfirmationCommand.Told());
    }

    public Task End(string? refusal)
    {
        Callers.Current.MustBeSystem();
        return Run(new ConfirmationCommand.End(refusal));
    }

    private async Task<Outcome<ConfirmationView>> Run(ConfirmationCommand command)
    {
        var decision = ConfirmationRules.Decide(store.State, command);
        if (decision.Refusal is { } refusal)
        {
            LogRefused(log, Key, refusal.Code);
            return refusal;
        }

        if (decision.Event is { } happened)
        {
            await Commit(happened);
            _lane.Arm();
        }

        return ConfirmationRules.View(Key, store.State, time.GetUtcNow());
    }

    private async Task Commit(ConfirmationEvent happened)
    {
        var now = time.GetUtcNow();
        var next = ConfirmationRules.Apply(store.State, happened, now);
        var version = store.State.Version + 1;
        var reason = (happened as ConfirmationEvent.Done)?.Refusal
            ?? (happened is ConfirmationEvent.Asked ? next.Act.Kind.ToString().ToLowerInvariant() : null);
        await store.Save(this, happened is ConfirmationEvent.Told ? next : next with
        {
            Version = version,
            Events = [Facts.Of(version, happened, now) with { Reason = reason }],
        });
        store.State = store.State with { Events = [] };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Confirmation {Key} refused: {Code}")]
    private static partial void LogRefused(ILogger logger, ConfirmationKey key, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} is confirmed and not carried out yet")]
    private static partial void LogNotYet(ILogger logger, Exception fault, ConfirmationKey key);
}
