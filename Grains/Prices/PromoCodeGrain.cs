using System.Diagnostics;
using LytSlot.Grains.Orders;
using LytSlot.Orders;
using LytSlot.Prices;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Prices;

/// <summary>
/// Shell around <see cref="PromoCodeRules"/>. Uses are counted in one place and stored before anybody is told that they
/// have one.
/// </summary>
[GrainType("promo-code")]
internal sealed partial class PromoCodeGrain(
    [PersistentState("promo_code")] IPersistentState<PromoCodeState> store,
    IGrainFactory grains,
    Timings timings,
    TimeProvider time,
    ILogger<PromoCodeGrain> log) : Grain, IPromoCodeGrain, IIncomingGrainCallFilter
{
    private ErrandLane _lane = null!;

    private PromoCodeKey Key => PromoCodeKey.Parse(this.GetPrimaryKeyString());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _lane = new(
            this,
            () => grains.GetGrain<IPromoCodeGrain>(Key.ToString()).Wake(),
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

    public async Task<Outcome<PromoCodeView>> Create(PromoOffer offer) =>
        (MayWork() ?? PromoCodeRules.Objection(offer)) is { } refusal ? refusal
        : PromoCodeRules.Offered(store.State, Key, offer, Stamp()) is not { } next ? View()
        : store.State.Status is not PromoStatus.None ? PromoRefusals.Exists
        : await Commit(next);

    public Task<Outcome<PromoCodeView>> Read() => Task.FromResult(
        Callers.Current.MayRead(PromoRefusals.NotFound, Key.Tenant) is { } refusal ? refusal : View());

    public async Task<Outcome<PromoCodeView>> Change(PromoOffer offer) =>
        (MayWork() ?? Missing() ?? PromoCodeRules.Objection(offer)) is { } refusal ? refusal
        : store.State.Status is PromoStatus.Ended ? PromoRefusals.Ended
        : PromoCodeRules.Offered(store.State, Key, offer, Stamp()) is { } next ? await Commit(next)
        : View();

    public async Task<Outcome<PromoCodeView>> EndForGood() =>
        (MayWork() ?? Missing()) is { } refusal ? refusal
        : store.State.Status is PromoStatus.Ended ? View()
        : await Commit(PromoCodeRules.Ended(store.State, Stamp()));

    public Task<Outcome<PromoTerms>> Terms(PromoUse use)
    {
        Callers.Current.MustBeSystem();
        return Task.FromResult(PromoCodeRules.Terms(store.State, use, time.GetUtcNow()));
    }

    public async Task<Outcome<PromoTaken>> Take(PromoUse use)
    {
        Callers.Current.MustBeSystem();
        var now = time.GetUtcNow();
        var terms = PromoCodeRules.Terms(store.State, use, now);
        if (terms.Value is not { } agreed)
        {
            return terms.Refusal!;
        }

        if (PromoCodeRules.Taken(store.State, use.Order!.Value.Order, use.Advertiser!.Value, Stamp()) is { } next)
        {
            await Commit(next);
        }

        return new PromoTaken(agreed, PromoCodeRules.PlaceBy(now));
    }

    public async Task GiveBack(OrderKey order)
    {
        Callers.Current.MustBeSystem();
        if (PromoCodeRules.GivenBack(store.State, order.Order, Stamp()) is { } next)
        {
            await Commit(next);
        }
    }

    public async Task Wake()
    {
        Callers.Current.MustBeSystem();
        foreach (var use in PromoCodeRules.Doubtful(store.State, time.GetUtcNow()))
        {
            var order = new OrderKey(Key.Tenant, use.Order);
            if (await grains.GetGrain<IOrderWork>(order.ToString()).UsesPromo(Key.Code))
            {
                await Commit(PromoCodeRules.Kept(store.State, use));
            }
            else
            {
                LogUnplaced(log, Key, order);
                await GiveBack(order);
            }
        }
    }

    private Refusal? MayWork() => Callers.Current.MayWork(PromoRefusals.NotFound, Key.Tenant);

    private Refusal? Missing() => store.State.Status is PromoStatus.None ? PromoRefusals.NotFound : null;

    private Outcome<PromoCodeView> View() =>
        Missing() is { } refusal ? refusal : PromoCodeRules.View(Key, store.State);

    private async Task<Outcome<PromoCodeView>> Commit(PromoCodeState next)
    {
        await store.Save(this, next);
        store.State = store.State with { Events = [] };
        _lane.Arm();
        return View();
    }

    private Stamp Stamp() => new(time.GetUtcNow(), Callers.Current.Actor, ByAdvertiser: false, Activity.Current?.Id);

    [LoggerMessage(Level = LogLevel.Information, Message = "Promo code {Key}: {Order} was not placed, its use is free")]
    private static partial void LogUnplaced(ILogger logger, PromoCodeKey key, OrderKey order);
}
