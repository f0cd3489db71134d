using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>The one reminder, at what is due next.</summary>
internal sealed partial class OrderGrain : IRemindable
{
    private const string Next = "next";

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        using var caller = Caller.System.Enter();
        var before = store.State;
        await Tick();
        if (ReferenceEquals(before, store.State) && IsReminded(before) && OrderRules.StatusDue(before) is { } due
            && due - timings.WarmUp > time.GetUtcNow())
        {
            // Set for a sooner time by a write that came to nothing, or never put off.
            await RemindOf(due);
        }
        else if (store.State.Status is OrderStatus.Scheduled && time.GetUtcNow() < store.State.StartsAt)
        {
            errands.WarmUp(store.State).Ignore();
        }
    }

    /// <summary>
    /// The reminder is there before the write that needs it; one that is put off stays for the sooner time until the
    /// write is done, since a write that fails leaves the order where it was. A hold needs none of its own: the
    /// calendar runs holds out. Refunds and notices lean on timers and the sweeper.
    /// </summary>
    private async Task Remind(OrderState before, OrderState next)
    {
        if (IsReminded(next) && OrderRules.StatusDue(next) is { } due && due != OrderRules.StatusDue(before))
        {
            await RemindOf(due);
        }
    }

    private Task<IGrainReminder> RemindOf(DateTimeOffset due)
    {
        var wait = due - timings.WarmUp - time.GetUtcNow();
        return this.RegisterOrUpdateReminder(
            Next, wait > TimeSpan.Zero ? wait : TimeSpan.Zero, timings.ReminderPeriod);
    }

    private static bool IsReminded(OrderState order) => order.Status is OrderStatus.Paid
        or OrderStatus.ChangesRequested or OrderStatus.Scheduled or OrderStatus.Published;

    private async Task Forget()
    {
        if (await this.GetReminder(Next) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }
}
