using System.Collections.Immutable;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Grains.Conversations;
using LytSlot.Marking;
using LytSlot.Orders;
using LytSlot.Tenants;
using LytSlot.Users;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Tenants;

/// <summary>Shell around <see cref="TenantRules"/>: loads, decides, stores, answers.</summary>
[GrainType("tenant")]
internal sealed partial class TenantGrain(
    [PersistentState("tenant")] IPersistentState<TenantState> store,
    TeamErrands errands,
    IBotIdentity bot,
    Timings timings,
    TimeProvider time,
    ILogger<TenantGrain> log) : Grain, ITenantGrain, IIncomingGrainCallFilter
{
    private TenantKey Key => TenantKey.Parse(this.GetPrimaryKeyString());

    public async Task<Outcome<TenantView>> Create(CreateTenant wish, string ownerName)
    {
        if (Callers.Current.AsPerson() is not { } person)
        {
            return Callers.PersonNeeded;
        }

        var outcome = await Run(new TenantCommand.Create(Key.Tenant, wish, person, ownerName));
        if (outcome.Succeeded)
        {
            await TellOwner(person);
        }

        return outcome;
    }

    public Task Invoke(IIncomingGrainCallContext context) =>
        Attempts.Answer(context, store.State.Attempts, () => TenantRules.View(store.State));

    public Task<Outcome<TenantView>> Read() => Task.FromResult(
        Callers.Current.MayRead(TenantRules.NotFound, Key.Tenant) is { } refusal
            ? refusal
            : TenantRules.View(store.State));

    public Task<Outcome<TenantView>> AddChannel(ChannelKey channel)
    {
        Callers.Current.MustBeSystem();
        return Run(new TenantCommand.AddChannel(channel.Chat));
    }

    public Task<Outcome<TenantView>> SetFee(int basisPoints) => Administer(new TenantCommand.SetFee(basisPoints));

    public Task<Outcome<TenantView>> SetPlan(Plan plan) => Administer(new TenantCommand.SetPlan(plan));

    public Task<Outcome<TenantView>> Suspend(string? reason) => Administer(new TenantCommand.Suspend(reason));

    public Task<Outcome<TenantView>> LiftSuspension() => Administer(new TenantCommand.Resume());

    public async Task<Outcome<TenantView>> SetRefunds(ImmutableArray<RefundStep> steps) =>
        Callers.Current.MayWork(TenantRules.NotFound, Key.Tenant, Role.Owner) is { } refusal
            ? refusal
            : await Change(new TenantCommand.SetRefunds(RefundSteps.Sorted(steps)));

    public Task<Outcome<TenantTerms>> Terms()
    {
        Callers.Current.MustBeSystem();
        return Task.FromResult<Outcome<TenantTerms>>(store.State.Status == TenantStatus.None
            ? TenantRules.NotFound
            : TenantRules.Terms(store.State));
    }

    public async Task<Outcome<TenantView>> SetMarking(MarkingPolicy policy) =>
        Callers.Current.MayWork(TenantRules.NotFound, Key.Tenant, Role.Owner) is { } refusal
            ? refusal
            : await Change(new TenantCommand.SetMarking(policy));

    private async Task<Outcome<TenantView>> Administer(TenantCommand command) =>
        Callers.Current.MayAdminister(TenantRules.NotFound, Key.Tenant) is { } refusal
            ? refusal
            : await Change(command);

    /// <summary>Calendars are told with every repeat, too: the first time may have got lost.</summary>
    private async Task<Outcome<TenantView>> Change(TenantCommand command)
    {
        var outcome = await Run(command);
        if (outcome.Succeeded)
        {
            TellCalendars();
        }

        return outcome;
    }

    /// <summary>One-way: a calendar may be asking this grain for its terms. It looks them up again anyway.</summary>
    private void TellCalendars()
    {
        using var caller = Caller.System.Enter();
        foreach (var channel in store.State.Channels)
        {
            GrainFactory.GetGrain<ICalendarGrain>(new CalendarKey(channel).ToString())
                .TermsChanged(Key.Tenant, TenantRules.Terms(store.State)).Ignore();
        }
    }

    private async Task<Outcome<TenantView>> Run(TenantCommand command)
    {
        var decision = TenantRules.Decide(store.State, command);
        if (decision.Refusal is { } refusal)
        {
            LogRefused(log, Key, refusal.Code);
            return refusal;
        }

        if (decision.Event is { } happened)
        {
            await Commit(happened);
        }

        return TenantRules.View(store.State);
    }

    private async Task Commit(TenantEvent happened)
    {
        var version = store.State.Version + 1;
        await store.Save(this, TenantRules.Apply(store.State, happened) with
        {
            Version = version,
            Events =
            [
                Facts.Of(version, happened, time.GetUtcNow()) with { Reason = TenantRules.ReasonOf(happened) },
            ],
        });
        store.State = store.State with { Events = [] };
    }

    /// <summary>Told with every repeat, too: the first time may have failed after the tenant was stored.</summary>
    private async Task TellOwner(long person)
    {
        using (Caller.System.Enter())
        {
            await GrainFactory.GetGrain<IUserGrain>(new UserKey(person).ToString())
                .Joined(new Membership(Key.Tenant, store.State.Name, Role.Owner));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Tenant {Key} refused: {Code}")]
    private static partial void LogRefused(ILogger logger, TenantKey key, string code);
}
