using System.Collections.Immutable;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Creatives;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Conversations.Notices;
using LytSlot.Grains.Marking;
using LytSlot.Grains.Publishing;
using LytSlot.Grains.Sending;
using LytSlot.Orders;
using LytSlot.Payments;
using LytSlot.Prices;
using LytSlot.Sending;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Orders;

/// <summary>
/// What an order does outside: asks leave and publishes, pins, checks, takes down, tells people, has money sent back.
/// Works on a snapshot and reports to <see cref="IOrderWork"/>; everything here may be repeated.
/// </summary>
internal sealed partial class OrderErrands(
    IGrainFactory grains,
    AttemptJudge judge,
    PostWatch watch,
    IChannelDesk desk,
    Herald herald,
    IBotIdentity bot,
    Admins admins,
    Timings timings,
    TimeProvider time,
    ILogger<OrderErrands> log)
{
    /// <summary>How often leave is asked before the order looks at the clock again.</summary>
    private const int Rounds = 3;

    /// <summary>Does what the order's status wants done now. The caller is the system.</summary>
    public async Task Act(OrderKey key, OrderState order)
    {
        using var trace = Tracing.Resume("order.act", order.Trace);
        var work = grains.GetGrain<IOrderWork>(key.ToString());
        switch (OrderAgenda.Next(order, time.GetUtcNow(), timings))
        {
            case OrderErrand.Tick:
                await grains.GetGrain<IOrderGrain>(key.ToString()).Wake();
                break;
            case OrderErrand.Publish:
                await Publish(work, order);
                break;
            case OrderErrand.Judge:
                await judge.Judge(work, key, order);
                break;
            case OrderErrand.LookAgain:
                await judge.LookAgain(work, key, order);
                break;
            case OrderErrand.Check:
                await work.Checked(order.ChecksAt[0], await watch.Look(order));
                break;
            case OrderErrand.TakeDown:
                await WithLeave(order, SendPriority.Care, work.TakeDown);
                break;
            case OrderErrand.Pin:
                await WithLeave(order, SendPriority.Care, work.Pin);
                break;
            case OrderErrand.None:
                break;
        }
    }

    /// <summary>
    /// Tells people what they do not know yet, and has owed money and a promo code's use sent back. The caller is the
    /// system.
    /// </summary>
    public async Task Tell(OrderKey key, OrderState order)
    {
        using var trace = Tracing.Resume("order.tell", order.Trace);
        var work = grains.GetGrain<IOrderWork>(key.ToString());
        var now = time.GetUtcNow();
        foreach (var money in order.Money.Where(money => OrderRules.IsOwed(money) && !(now < money.AskAgainAt)))
        {
            await GiveBack(grains.GetGrain<IPaymentGrain>(money.Payment), money);
            if (DisputeRules.WaitsForPeople(money))
            {
                await work.RefundAsked(money.Payment);
            }
        }

        if (OrderRules.OwesPromo(order))
        {
            var promo = new PromoCodeKey(key.Tenant, order.Promo!);
            await grains.GetGrain<IPromoCodeGrain>(promo.ToString()).GiveBack(key);
            await work.PromoGivenBack();
        }

        await TellPeople(work, key, order);
    }

    /// <summary>Claims a post's messages for its order; false when another order has them.</summary>
    public Task<bool> Claim(OrderKey key, long channel, ImmutableArray<int> messages) =>
        Posts(channel).Claim(key.Order, messages);

    /// <summary>Tells the calendar what became of the slot, one-way, and only when that changed.</summary>
    public void TellCalendar(OrderKey key, OrderState before, OrderState after)
    {
        var isMoved = before.HoldsSlot && after.HoldsSlot && before.StartsAt != after.StartsAt;
        if (before.HoldsSlot == after.HoldsSlot && before.HoldUntil == after.HoldUntil && !isMoved)
        {
            return;
        }

        using var caller = Caller.System.Enter();
        grains.GetGrain<ICalendarGrain>(new CalendarKey(after.ChannelId!.Value).ToString())
            .Changed(new(key, after.StartsAt, after.EndsAt, after.HoldsSlot, after.HoldUntil, after.Version)
            {
                Left = isMoved ? before.StartsAt : null,
            })
            .Ignore();
    }

    /// <summary>Its group looks by itself as well, so that a lost word does no harm.</summary>
    public void TellGroup(OrderKey key, OrderState before, OrderState after)
    {
        var hasFailed = after.PaidAt is null && OrderRules.IsFinal(after.Status) && !OrderRules.IsFinal(before.Status);
        if (after.Group is not { } group || (before.PaidAt == after.PaidAt && !hasFailed))
        {
            return;
        }

        using var caller = Caller.System.Enter();
        grains.GetGrain<IOrderGroupGrain>(new OrderGroupKey(key.Tenant, group).ToString()).Changed().Ignore();
    }

    /// <summary>
    /// Before the slot: brings into memory what its publication needs, and looks whether the bot may post.
    /// </summary>
    public async Task WarmUp(OrderState order)
    {
        using var caller = Caller.System.Enter();
        await Task.WhenAll(
            grains.GetGrain<ICreativeGrain>(order.Creative).Read(),
            Posts(order.ChannelId!.Value).Highest(),
            MayPublish(order));
    }

    /// <summary>
    /// Looks whether the bot may post in the order's channel, and tells the channel what it may. Without a clear answer
    /// it is taken to be so: Telegram says it again when something is sent.
    /// </summary>
    public async Task<bool> MayPublish(OrderState order)
    {
        using var caller = Caller.System.Enter();
        var channel = order.ChannelId!.Value;
        if (await desk.Standing(channel) is not { } standing)
        {
            return true;
        }

        await grains.GetGrain<IChannelGrain>(new ChannelKey(channel).ToString()).RightsChanged(standing.Rights);
        return standing.Rights is { IsMember: true, CanPost: true };
    }

    /// <summary>After a refusal for want of rights nothing is tried before they are back.</summary>
    private async Task Publish(IOrderWork work, OrderState order)
    {
        if (order.Attempt is { LacksRights: true } && !await MayPublish(order))
        {
            return;
        }

        var creative = await grains.GetGrain<ICreativeGrain>(order.Creative).Read();
        if (creative.Value is not { } approved || approved.Hash != order.CreativeHash
            || MarkingRules.IsMissing(order))
        {
            LogCreativeMissing(log, order.Creative);
            return;
        }

        var highest = await Posts(order.ChannelId!.Value).Highest();
        var post = MarkedPost.Of(approved.Content, order.Mark);
        await WithLeave(order, SendPriority.Publication, () => work.Publish(post, highest));
    }

    /// <summary>
    /// Does something once the sender lets it; when it does not, the next run asks again. A publication asks until it
    /// is too late: those of one instant would else all rest at once, and nobody use the budget meanwhile. Nothing is
    /// waited for longer than a run rests: something more urgent may be due by then.
    /// </summary>
    private async Task WithLeave(OrderState order, SendPriority priority, Func<Task> act)
    {
        var sender = grains.GetGrain<ISenderGrain>(new BotKey(bot.Id).ToString());
        var request = new SendRequest(order.ChannelId!.Value, priority, order.TenantId, order.StartsAt);
        for (var round = 0; round < Rounds || IsPublicationDue(); round++)
        {
            var permit = await sender.AskFor(request, time);
            if (permit.Granted)
            {
                await act();
                return;
            }

            if (permit.RetryIn > timings.TryAgain)
            {
                return;
            }

            await Task.Delay(permit.RetryIn, time);
        }

        bool IsPublicationDue() =>
            priority is SendPriority.Publication && time.GetUtcNow() <= order.StartsAt + timings.PublishLate;
    }

    /// <summary>
    /// Parts first, and the rest once they have gone: a charge that goes back as a whole takes no part any more.
    /// </summary>
    private static async Task GiveBack(IPaymentGrain payment, OrderMoney money)
    {
        var parts = money.Parts.Where(part => part.State == MoneyState.Owed).ToList();
        foreach (var part in parts)
        {
            await payment.RefundPart(part.Id, new(part.AmountMinor, money.Currency));
        }

        if (parts.Count == 0)
        {
            await payment.Refund();
        }
    }

    private IChannelPosts Posts(long channel) =>
        grains.GetGrain<IChannelPosts>(new ChannelPostsKey(channel).ToString());

    [LoggerMessage(Level = LogLevel.Error, Message = "Creative {Key} or its mark is missing or not as approved")]
    private static partial void LogCreativeMissing(ILogger logger, string key);
}
