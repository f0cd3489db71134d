using LytSlot.Orders;
using LytSlot.Payments;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Orders;

/// <summary>
/// The net under the reminders: an occurrence that falls into downtime is lost, so what is overdue is looked up and
/// woken.
/// One reminder, no state.
/// </summary>
[GrainType("sweeper")]
internal sealed partial class SweeperGrain(
    IOverdue overdue,
    IGrainFactory grains,
    Timings timings,
    TimeProvider time,
    ILogger<SweeperGrain> log) : Grain, ISweeperGrain, IRemindable
{
    private const string Sweep = "sweep";
    private const int AtOnce = 500;

    public async Task Start()
    {
        Callers.Current.MustBeSystem();
        await this.RegisterOrUpdateReminder(Sweep, timings.SweepEvery, timings.SweepEvery);
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        using var caller = Caller.System.Enter();
        var before = time.GetUtcNow() - timings.SweepEvery;
        var orders = await overdue.Orders(before, AtOnce);
        var payments = await overdue.Payments(before, AtOnce);
        await Task.WhenAll([
            .. orders.Select(key => grains.GetGrain<IOrderGrain>(key).Wake()),
            .. payments.Select(key => grains.GetGrain<IPaymentGrain>(key).Wake()),
        ]);
        if (orders.Length + payments.Length > 0)
        {
            LogSwept(log, orders.Length, payments.Length);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Overdue, and woken: {Orders} orders, {Payments} payments")]
    private static partial void LogSwept(ILogger logger, int orders, int payments);
}
