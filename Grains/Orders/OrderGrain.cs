using System.Diagnostics;
using LytSlot.Grains.Conversations;
using LytSlot.Orders;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Orders;

/// <summary>
/// Shell around <see cref="OrderRules"/>: loads, decides, stores, answers. What it has to do outside is run by
/// <see cref="OrderErrands"/> beside it and comes back through <see cref="IOrderWork"/>.
/// </summary>
[GrainType("order")]
internal sealed partial class OrderGrain(
    [PersistentState("order")] IPersistentState<OrderState> store,
    OrderErrands errands,
    IGrainFactory grains,
    Payments.PaymentWays ways,
    Publishing.IPosts posts,
    Moderation.PostRules rules,
    Timings timings,
    TimeProvider time,
    Random chance,
    ILogger<OrderGrain> log) : Grain, IOrderGrain, IOrderWork, IIncomingGrainCallFilter
{
    private ErrandLane _life = null!;
    private ErrandLane _news = null!;

    private OrderKey Key => OrderKey.Parse(this.GetPrimaryKeyString());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _life = Lane(() => errands.Act(Key, store.State), () => OrderRules.StatusDue(store.State));
        _news = Lane(
            () => errands.Tell(Key, store.State),
            () => OrderRules.NewsDue(store.State, default));
        Schedule();
        return Task.CompletedTask;

        ErrandLane Lane(Func<Task> run, Func<DateTimeOffset?> due) =>
            new(this, run, due, () => store.State, timings.TryAgain, time, log);
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _life.End();
        _news.End();
        return Task.CompletedTask;
    }

    public Task Invoke(IIncomingGrainCallContext context) => Attempts.Answer(context, store.State.Attempts, View);

    public Task<Outcome<OrderView>> Read() => Task.FromResult(Mine(order =>
        Callers.Current.MayRead(OrderRefusals.NotFound, Key.Tenant, order.AdvertiserId))
        ?? (View() is { Value: { } view } && Callers.Current.OnlyLooks() ? view with { Mark = null } : View()));

    public async Task<Outcome<OrderView>> Place(PlaceOrder wish)
    {
        Callers.Current.MustBeSystem();
        try
        {
            return await Run(new OrderCommand.Place(Key, wish, time.GetUtcNow()));
        }
        catch (Exception fault) when (StorageFaults.IsSlotTaken(fault))
        {
            return OrderRefusals.SlotTaken;
        }
    }

    public async Task<Outcome<OrderView>> CheckOut(Money amount) =>
        MineAsAdvertiser() ?? await Run(new OrderCommand.CheckOut(amount, time.GetUtcNow()));

    public async Task<Outcome<OrderView>> Pay(OrderPayment payment)
    {
        Callers.Current.MustBeSystem();
        var pay = new OrderCommand.Pay(payment.Payment.ToString(), payment.Amount, MayWinBack: true, time.GetUtcNow());
        try
        {
            return await Run(pay);
        }
        catch (Exception fault) when (StorageFaults.IsSlotTaken(fault))
        {
            return await Run(pay with { MayWinBack = false });
        }
    }

    public async Task<Outcome<OrderView>> Mark(string erid) =>
        Mine(order => Callers.Current.IsPerson(order.AdvertiserId!.Value)
            ? null
            : Callers.Current.MayWork(OrderRefusals.NotFound, Key.Tenant))
        ?? await Run(new OrderCommand.Mark(
            erid, ByOwner: Callers.Current.Kind is not CallerKind.Person, time.GetUtcNow()));

    public async Task<Outcome<OrderView>> Reject(string? reason) =>
        MayWork() ?? BadReason(reason) ?? await Run(new OrderCommand.Reject(reason));

    public Task<Outcome<CancelQuote>> QuoteCancel()
    {
        var now = time.GetUtcNow();
        return Task.FromResult<Outcome<CancelQuote>>(MayEnd()?.Refusal is { } refusal ? refusal
            : CancelRules.MayBeCalledOff(store.State.Status)
                ? CancelRules.Quote(store.State, IsAdvertiser(store.State), now)
                : OrderRefusals.WrongStatus(store.State.Status, new OrderCommand.Cancel(null)));
    }

    public async Task<Outcome<OrderView>> Cancel(string? reason, long? refundMinor)
    {
        var now = time.GetUtcNow();
        return MayEnd() ?? BadReason(reason) ?? await Run(new OrderCommand.Cancel(
            reason, IsAdvertiser(store.State), refundMinor, Guid.CreateVersion7(now), now));
    }

    public async Task<Outcome<OrderView>> Rate(int rating) =>
        MineAsAdvertiser()
        ?? (await IsOfItsOwnTeam()
            ? OrderRefusals.OwnChannel
            : await Run(new OrderCommand.Rate(rating, time.GetUtcNow())));

    public async Task<Outcome<OrderView>> Refunded(OrderPayment payment)
    {
        Callers.Current.MustBeSystem();
        return await Run(new OrderCommand.Refunded(payment.Payment.ToString()));
    }

    public async Task Wake()
    {
        Callers.Current.MustBeSystem();
        await Tick();
    }

    private async Task Tick()
    {
        if (store.State.Status is OrderStatus.None || OrderRules.IsSettled(store.State))
        {
            await Forget();
            return;
        }

        await Run(new OrderCommand.Tick(time.GetUtcNow()));
        Schedule();
    }

    private async Task<Outcome<OrderView>> Run(OrderCommand command)
    {
        var decision = OrderRules.Decide(store.State, command, timings);
        if (decision.Refusal is { } refusal)
        {
            LogRefused(log, Key, refusal.Code);
            return refusal;
        }

        if (decision.Event is { } happened)
        {
            await Commit(happened);
        }

        return View();
    }

    private async Task Commit(OrderEvent happened)
    {
        var before = store.State;
        var caller = Caller.Current ?? Caller.System;
        var next = OrderChanges.Apply(before, happened, new(
            time.GetUtcNow(),
            happened is OrderEvent.Placed placed ? Placer(placed).Actor : caller.Actor,
            caller.UserId is not null && caller.UserId == before.AdvertiserId && caller.Kind == CallerKind.Person,
            Activity.Current?.Id));

        var isDueLater = before.Status == next.Status && OrderRules.StatusDue(before) < OrderRules.StatusDue(next);
        var isPutOff = next.Status is OrderStatus.Paid or OrderStatus.Scheduled && isDueLater;
        if (!isPutOff)
        {
            await Remind(before, next);
        }

        await store.Save(this, next);
        OrderMetrics.Count(happened, next);
        store.State = OrderChanges.Recorded(store.State);
        LogHappened(log, Key, happened.GetType().Name, next.Status);
        errands.TellCalendar(Key, before, next);
        errands.TellGroup(Key, before, next);
        if (OrderRules.IsSettled(next))
        {
            await Forget();
        }

        Schedule();
        if (isPutOff)
        {
            await Remind(before, next);
        }
    }

    /// <summary>Placed by the system, on behalf of the advertiser or of a member of the tenant.</summary>
    private static Caller Placer(OrderEvent.Placed placed) => placed.Wish.PlacedBy is { } member
        ? Caller.Member(placed.Key.Tenant, member, Role.None) with { Key = placed.Wish.PlacedByKey }
        : Caller.Person(placed.Wish.AdvertiserId);

    private void Schedule()
    {
        _life.Arm();
        _news.Arm();
    }

    private Outcome<OrderView>? MayWork() => Mine(_ => Callers.Current.MayWork(OrderRefusals.NotFound, Key.Tenant));

    private Outcome<OrderView>? MayEnd() => Mine(order =>
        Callers.Current.MayEnd(OrderRefusals.NotFound, Key.Tenant, order.AdvertiserId!.Value));

    private Outcome<OrderView>? MineAsAdvertiser() => Mine(order =>
        IsAdvertiser(order) ? null : OrderRefusals.NotFound);

    private async Task<bool> IsOfItsOwnTeam()
    {
        var tenant = await Caller.System.Do(grains.Tenant(Key.Tenant).Read);
        return tenant.Value?.Members.Any(member => member.UserId == store.State.AdvertiserId) is true;
    }

    private static bool IsAdvertiser(OrderState order) => Callers.Current.IsPerson(order.AdvertiserId!.Value);

    /// <summary>The refusal for an order that is not there, or not the caller's; null when it is.</summary>
    private Outcome<OrderView>? Mine(Func<OrderState, Refusal?> check) => store.State.Status is OrderStatus.None
        ? OrderRefusals.NotFound
        : check(store.State) is { } refusal ? (Outcome<OrderView>)refusal : null;

    private static Outcome<OrderView>? BadReason(string? reason, int shortest = 0) =>
        reason is null || CleanText.Fits(reason, shortest, 500) ? null : (Outcome<OrderView>)OrderRefusals.BadReason;

    private Outcome<OrderView> View() => OrderViews.Of(Key, store.State) is { Value: { } view }
        ? OrderViews.Shown(view, Callers.Current)
        : OrderRefusals.NotFound;

    [LoggerMessage(Level = LogLevel.Information, Message = "Order {Key} refused: {Code}")]
    private static partial void LogRefused(ILogger logger, OrderKey key, string code);

    [LoggerMessage(Level = LogLevel.Information, Message = "Order {Key}: {Happened}, now {Status}")]
    private static partial void LogHappened(ILogger logger, OrderKey key, string happened, OrderStatus status);
}
