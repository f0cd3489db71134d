using System.Diagnostics;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Orders;
using LytSlot.Payments;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Payments;

/// <summary>
/// Shell around <see cref="CheckoutChanges"/>. An attempt is stored before the provider hears of it; a page is shown
/// only once it is stored; what became of it is asked of the provider until it is known, whoever tells of it or not.
/// </summary>
[GrainType("checkout")]
internal sealed partial class CheckoutGrain(
    [PersistentState("checkout")] IPersistentState<CheckoutState> store,
    PaymentWays ways,
    IBotIdentity bot,
    IGrainFactory grains,
    Timings timings,
    TimeProvider time,
    ILogger<CheckoutGrain> log) : Grain, ICheckoutGrain
{
    private ErrandLane _lane = null!;

    private CheckoutKey Key => CheckoutKey.Parse(this.GetPrimaryKeyString());

    private ICheckoutProvider? Provider => ways.Page(Key.Provider);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _lane = new(
            this,
            () => grains.GetGrain<ICheckoutGrain>(Key.ToString()).Wake(),
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

    public async Task<Outcome<CheckoutView>> Open()
    {
        var read = await Order().Read();
        if (read.Value is not { } order || !Callers.Current.IsPerson(order.AdvertiserId))
        {
            return read.Refusal ?? PaymentRefusals.NotFound;
        }

        if (Provider is not { } provider || !provider.Takes(order.Price.Currency))
        {
            return PaymentRefusals.NoSuchWay;
        }

        if (order.GroupKey is { } group)
        {
            read = await CheckOutTogether(group, order);
        }
        else if (order.Status is OrderStatus.Held)
        {
            // Grace for a payment under way, as with an invoice of Telegram's.
            read = await Order().CheckOut(order.Price);
        }

        // Before a new page: what became of the last one. It may have been paid, declined, or never have come back.
        using var caller = Caller.System.Enter();
        await Look(provider);
        if (store.State.Status is not (CheckoutStatus.None or CheckoutStatus.Closed))
        {
            return store.State.Status is CheckoutStatus.Opening ? PaymentRefusals.ProviderAway : View();
        }

        if (read.Value is not { Status: OrderStatus.Held } held)
        {
            return read.Refusal ?? CheckoutRefusal(order.Status);
        }

        await Commit(CheckoutChanges.Begun(
            store.State, held, Guid.CreateVersion7(time.GetUtcNow()), timings.CheckoutGrace / 4, Stamp()));
        await Resume(provider);
        return store.State.Status switch
        {
            CheckoutStatus.Opening => PaymentRefusals.ProviderAway,
            CheckoutStatus.Closed => PaymentRefusals.ProviderRefused,
            _ => View(),
        };
    }

    /// <summary>The first order of a group is paid for all; every one of them gets its grace.</summary>
    private async Task<Outcome<OrderView>> CheckOutTogether(OrderGroupKey key, OrderView order)
    {
        var group = grains.GetGrain<IOrderGroupGrain>(key.ToString());
        var read = await group.Read();
        if (read.Value is not { } view || view.Orders[0].Order != order.Key)
        {
            return read.Refusal ?? PaymentRefusals.NoSuchWay;
        }

        var checkedOut = await group.CheckOut();
        var lead = await Order().Read();
        return checkedOut.Refusal is { } refusal ? refusal
            : lead.Value is { } held ? held with { Price = view.Total }
            : lead;
    }

    public Task<Outcome<CheckoutView>> Read() => Task.FromResult(
        store.State.Status is not CheckoutStatus.None
        && (Callers.Current is { Kind: CallerKind.Admin or CallerKind.System }
            || Callers.Current.IsPerson(store.State.AdvertiserId!.Value))
            ? View()
            : PaymentRefusals.NotFound);

    public async Task<Outcome<CheckoutView>> Check(string reference)
    {
        Callers.Current.MustBeSystem();
        if (Provider is not { } provider)
        {
            return PaymentRefusals.NotFound;
        }

        // Not only the page we know: an answer that was lost, or an attempt before this one, may have been paid.
        var seen = await provider.Look(reference);
        switch (seen)
        {
            case PageResult.Paid paid when paid.Order == Key.Order && store.State.Status is CheckoutStatus.None:
                return await ReceiveUnknown(paid, reference);
            case PageResult.Paid paid when paid.Order == Key.Order:
                return await Receive(paid, reference);
            case PageResult.Unknown:
                return PaymentRefusals.ProviderAway;
            case PageResult.Paid or PageResult.NotOurs:
            case var _ when store.State.Status is CheckoutStatus.None:
                return PaymentRefusals.NotFound;
        }

        if (seen is PageResult.Gone && store.State is { Status: CheckoutStatus.Open } state
            && state.Reference == reference)
        {
            await Commit(CheckoutChanges.Closed(state, Stamp()));
        }

        return View();
    }

    public async Task Wake()
    {
        Callers.Current.MustBeSystem();
        if (Provider is { } provider)
        {
            await Look(provider);
        }
    }

    /// <summary>What became of the last attempt, as far as the provider says.</summary>
    private async Task Look(ICheckoutProvider provider)
    {
        // A page nobody was shown is given up unasked; one that is open only once the provider says that it waits.
        var isForgotten = CheckoutChanges.IsForgotten(store.State, time.GetUtcNow());
        if (store.State.Status is CheckoutStatus.Opening && isForgotten)
        {
            await Forget();
        }
        else if (store.State.Status is CheckoutStatus.Opening)
        {
            await Resume(provider);
        }

        if (store.State is not { Status: CheckoutStatus.Open, Reference: { } reference })
        {
            return;
        }

        if (CheckoutChanges.IsOverdue(store.State, time.GetUtcNow()))
        {
            await provider.Close(reference);
            await Commit(store.State with { IsCloseAsked = true });
        }

        switch (await provider.Look(reference))
        {
            case PageResult.Paid paid when paid.Order == Key.Order:
                await Receive(paid, reference);
                break;
            case PageResult.Gone or PageResult.NotOurs or PageResult.Paid:
                await Commit(CheckoutChanges.Closed(store.State, Stamp()));
                break;
            case PageResult.Waiting when isForgotten:
                await Forget();
                break;
            default:
                await Commit(CheckoutChanges.Postponed(store.State, time.GetUtcNow(), timings.TryAgain));
                break;
        }
    }

    private async Task Forget()
    {
        LogForgotten(log, Key, store.State.Reference);
        await Commit(CheckoutChanges.Closed(store.State, Stamp()));
    }

    /// <summary>Opens the page of the stored attempt; the same attempt again gives the same page.</summary>
    private async Task Resume(ICheckoutProvider provider)
    {
        var state = store.State;
        var opened = await provider.Open(new(
            Key,
            state.Attempt,
            new(state.AmountMinor, state.Currency),
            state.Title,
            state.OpenedAt!.Value,
            state.Until ?? state.OpenedAt!.Value,
            await bot.StartLink(OrderTap.StartPayload(Key.Order))));
        switch (opened)
        {
            case OpenResult.Opened page:
                await Commit(CheckoutChanges.Opened(state, page, Stamp()));
                break;
            case OpenResult.Refused refused:
                LogRefused(log, Key, refused.Words);
                await Commit(CheckoutChanges.Closed(state, Stamp()));
                break;
            default:
                await Commit(CheckoutChanges.Postponed(state, time.GetUtcNow(), timings.TryAgain));
                break;
        }
    }

    /// <summary>The charge is counted before anything is stored here: a repeat counts it again, as once.</summary>
    private async Task<Outcome<CheckoutView>> Receive(PageResult.Paid paid, string reference)
    {
        var charge = new PaymentKey(Key.Provider, paid.Charge);
        var receipt = new PaymentReceipt(Key.Order, store.State.AdvertiserId!.Value, paid.Amount, paid.PaidAt);
        var counted = await grains.GetGrain<IPaymentGrain>(charge.ToString()).Receive(receipt);
        if (counted.Refusal is { } refusal)
        {
            LogNotCounted(log, charge, refusal.Code);
        }

        var isOther = store.State is { Status: CheckoutStatus.Open } open && open.Reference != reference;
        if (store.State.Charge != paid.Charge && !isOther)
        {
            await Commit(CheckoutChanges.Paid(store.State, paid.Charge, Stamp()));
        }

        return View();
    }

    /// <summary>
    /// A page with our mark that nothing here knows: the database is an older copy. Its order says whose the charge is;
    /// without one it may be another installation's, which shares the account.
    /// </summary>
    private async Task<Outcome<CheckoutView>> ReceiveUnknown(PageResult.Paid paid, string reference)
    {
        var charge = new PaymentKey(Key.Provider, paid.Charge);
        if ((await Order().Read()).Value is not { } order)
        {
            LogNobodys(log, charge, reference, Key.Order);
            return PaymentRefusals.NotFound;
        }

        LogUnknown(log, Key, reference);
        var counted = await grains.GetGrain<IPaymentGrain>(charge.ToString())
            .Receive(new(Key.Order, order.AdvertiserId, paid.Amount, paid.PaidAt));
        return counted.Refusal is { } refusal
            ? refusal
            : new CheckoutView(Key, CheckoutStatus.Paid, null, paid.Amount, charge);
    }

    private async Task Commit(CheckoutState next)
    {
        await store.Save(this, next);
        store.State = next with { Events = [] };
        LogNow(log, Key, next.Status);
        _lane.Arm();
    }

    private IOrderGrain Order() => grains.GetGrain<IOrderGrain>(Key.Order.ToString());

    private static Refusal CheckoutRefusal(OrderStatus status) =>
        new(RefusalKind.Conflict, "order.wrong_status", $"A checkout is not possible in {status}.");

    private Stamp Stamp() => new(time.GetUtcNow(), Callers.Current.Actor, ByAdvertiser: false, Activity.Current?.Id);

    private Outcome<CheckoutView> View() => new CheckoutView(
        Key,
        store.State.Status,
        store.State.Status is CheckoutStatus.Open ? store.State.Url : null,
        new(store.State.AmountMinor, store.State.Currency),
        store.State.Charge is { } charge ? new PaymentKey(Key.Provider, charge) : null);
}
