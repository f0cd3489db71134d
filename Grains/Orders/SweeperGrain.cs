using System.Collections.Immutable;
using LytSlot.Confirmations;
using LytSlot.Correspondence;
using LytSlot.Orders;
using LytSlot.Payments;
using LytSlot.Payouts;
using LytSlot.Prices;
using LytSlot.Tenants;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Orders;

/// <summary>
/// The net under the reminders: an occurrence that falls into downtime is lost, so what is overdue is looked up and
/// woken. One reminder, no stored state. What was not reached in one sweep comes first in the next, so that rows that
/// can't be helped never keep it from the others.
/// </summary>
[GrainType("sweeper")]
internal sealed partial class SweeperGrain(
    IOverdue overdue,
    IGrainFactory grains,
    Timings timings,
    TimeProvider time,
    ILogger<SweeperGrain> log) : Grain, ISweeperGrain, IRemindable
{
    /// <summary>How many are woken side by side.</summary>
    public const int AtOnce = 500;

    private const string Sweep = "sweep";

    /// <summary>A reminder has to be answered within half a minute.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private OverdueGrain? _lastOrder;
    private OverdueGrain? _lastPayment;
    private OverdueGrain? _lastCheckout;
    private OverdueGrain? _lastPayout;
    private OverdueGrain? _lastTenant;
    private OverdueGrain? _lastConfirmation;
    private OverdueGrain? _lastCorrespondence;
    private OverdueGrain? _lastPromoCode;
    private OverdueGrain? _lastGroup;

    public async Task Start()
    {
        Callers.Current.MustBeSystem();
        await this.RegisterOrUpdateReminder(Sweep, timings.SweepEvery, timings.SweepEvery);
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        using var caller = Caller.System.Enter();
        var before = time.GetUtcNow() - timings.SweepEvery;
        _lastOrder = await WakeAll(
            after => overdue.Orders(before, after, AtOnce),
            key => grains.GetGrain<IOrderGrain>(key).Wake(),
            _lastOrder);
        _lastPayment = await WakeAll(
            after => overdue.Payments(before, after, AtOnce),
            key => grains.GetGrain<IPaymentGrain>(key).Wake(),
            _lastPayment);
        _lastCheckout = await WakeAll(
            after => overdue.Checkouts(before, after, AtOnce),
            key => grains.GetGrain<ICheckoutGrain>(key).Wake(),
            _lastCheckout);
        _lastPayout = await WakeAll(
            after => overdue.Payouts(before, after, AtOnce),
            key => grains.GetGrain<IPayoutGrain>(key).Wake(),
            _lastPayout);
        _lastTenant = await WakeAll(
            after => overdue.Tenants(before, after, AtOnce),
            key => grains.GetGrain<ITeamGrain>(key).Wake(),
            _lastTenant);
        _lastConfirmation = await WakeAll(
            after => overdue.Confirmations(before, after, AtOnce),
            key => grains.GetGrain<IConfirmationGrain>(key).Wake(),
            _lastConfirmation);
        _lastCorrespondence = await WakeAll(
            after => overdue.Correspondences(before, after, AtOnce),
            key => grains.GetGrain<ICorrespondenceGrain>(key).Wake(),
            _lastCorrespondence);
        _lastPromoCode = await WakeAll(
            after => overdue.PromoCodes(before, after, AtOnce),
            key => grains.GetGrain<IPromoCodeGrain>(key).Wake(),
            _lastPromoCode);
        _lastGroup = await WakeAll(
            after => overdue.OrderGroups(before, after, AtOnce),
            key => grains.GetGrain<IOrderGroupGrain>(key).Wake(),
            _lastGroup);
    }

    /// <summary>The last one woken, or null when there are no more.</summary>
    private async Task<OverdueGrain?> WakeAll(
        Func<OverdueGrain?, Task<ImmutableArray<OverdueGrain>>> page, Func<string, Task> wake, OverdueGrain? after)
    {
        var began = time.GetTimestamp();
        do
        {
            var found = await page(after);
            await Task.WhenAll(found.Select(one => Wake(one.Key, wake)));
            after = found.Length == AtOnce ? found[^1] : null;
            if (found.Length > 0)
            {
                LogSwept(log, found.Length, found[0].Key, found[0].DueAt);
            }
        }
        while (after is not null && time.GetElapsedTime(began) < Longest);

        return after;
    }

    private async Task Wake(string key, Func<string, Task> wake)
    {
        try
        {
            await wake(key);
        }
        catch (Exception fault)
        {
            LogAsleep(log, fault, key);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Overdue, and woken: {Count}, {First} since {DueAt}")]
    private static partial void LogSwept(ILogger logger, int count, string first, DateTimeOffset dueAt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Overdue {Key} could not be woken")]
    private static partial void LogAsleep(ILogger logger, Exception fault, string key);
}
