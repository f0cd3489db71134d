using System.Collections.Immutable;
using System.Globalization;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Grains.Payments;
using LytSlot.Orders;
using LytSlot.Payments;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>
/// The held order with the time left: its bill in Stars, or the ways its currency can be paid. Taps: <c>bill</c> for
/// the bill again, <c>by:{provider}</c>, and the order's own. Next: <see cref="PayBy"/>; <see cref="ShowOrder"/>, once
/// it is no longer held.
/// </summary>
internal sealed class PayOrder(IGrainFactory grains, PaymentWays ways, TimeProvider time) : IDialogStep
{
    public const string StepName = "orders/pay";

    private const string By = "by:";

    // Telegram's limits for an invoice.
    private const int LongestTitle = 32;

    private const int LongestDescription = 255;

    /// <summary>So soon a time of day alone says which one is meant.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Key() is not { } key)
        {
            return new Turn(ListOrders.StepName, talk.Drafts);
        }

        var read = await talk.Caller.Do(() => grains.Order(key).Read());
        if (read.Value is not { } order
            || (order.GroupKey is null && order is not { Status: OrderStatus.Held, HoldUntil: not null }))
        {
            return new Turn(ShowOrder.StepName, talk.Drafts);
        }

        if (order.GroupKey is { } group)
        {
            return await AskTogether(talk, order, group);
        }

        return order.Price.Currency == Money.Stars ? AskForStars(talk, order) : AskHow(talk, order);
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        "bill" => new(Name, heard.Drafts),
        { Length: > 3 and <= 30 } tap when tap.StartsWith(By, StringComparison.Ordinal) =>
            new(PayBy.StepName, heard.Drafts with { Look = heard.Drafts.Look with { Way = tap[By.Length..] } }),
        _ => heard.Stay(Name),
    };

    /// <summary>What is to be paid, and until when.</summary>
    public static Sheet Head(Talk talk, OrderView order, DateTimeOffset now)
    {
        var until = order.HoldUntil ?? now;
        var clock = until - now > Soon
            ? talk.Phrases.Moment(until, order.TimeZone)
            : $"{Shown.Clock(until, order.TimeZone)} ({Shown.Offset(until, order.TimeZone)})";
        var sheet = talk.Sheet().Title("pay.title")
            .Line("order.where", order.ChannelTitle)
            .Line("order.when", talk.Phrases.Moment(order.StartsAt, order.TimeZone))
            .Line("order.price", talk.Phrases.Money(order.Price)).Gap();
        return RefundLines.Draw(sheet, talk.Phrases, order)
            .Say("pay.left", talk.Phrases.Length(until - now), clock);
    }

    /// <summary>
    /// The ways a group can be paid: not by transfer, which nobody sees arrive while its slots are held.
    /// </summary>
    public static ImmutableArray<string> WaysTogether(PaymentWays ways, string currency) =>
        [.. ways.For(currency).Where(way => way != PaymentKey.ManualProvider)];

    /// <summary>
    /// The next order of a group to be paid in Stars, which go back by whole charges only; in other currencies the
    /// first one, for all of them.
    /// </summary>
    private async Task<Asked> AskTogether(Talk talk, OrderView order, OrderGroupKey key)
    {
        var read = await talk.Caller.Do(() => grains.OrderGroup(key).Read());
        if (read.Value is not { Status: OrderGroupStatus.Held } group)
        {
            return new Turn(ShowOrder.StepName, talk.Drafts);
        }

        if (order.Price.Currency != Money.Stars)
        {
            return order.Key != group.Orders[0].Order ? new Turn(Name, talk.Drafts.LookingAt(group.Orders[0].Order))
                : order.Status is not OrderStatus.Held ? new Turn(ShowOrder.StepName, talk.Drafts)
                : AskHow(talk, order with { Price = group.Total });
        }

        var held = await StillHeld(grains, talk, group);
        return held.Count == 0 ? new Turn(ShowOrder.StepName, talk.Drafts)
            : !held.Contains(order.Key) ? new Turn(Name, talk.Drafts.LookingAt(held[0]))
            : AskForStars(talk, order, talk.Phrases[
                "pay.package", group.Orders.Length - held.Count, group.Orders.Length]);
    }

    /// <summary>The orders of a group that nobody has paid yet.</summary>
    public static async Task<List<OrderKey>> StillHeld(IGrainFactory grains, Talk talk, OrderGroupView group)
    {
        var held = new List<OrderKey>();
        foreach (var key in group.Orders.Select(one => one.Order))
        {
            var read = await talk.Caller.Do(() => grains.Order(key).Read());
            held.AddRange(read.Value is { Status: OrderStatus.Held, HoldUntil: not null } ? [key] : []);
        }

        return held;
    }

    private Asked AskForStars(Talk talk, OrderView order, string? package = null)
    {
        var sheet = Head(talk, order, time.GetUtcNow());
        if (package is not null)
        {
            sheet.Words(package);
        }

        var screen = sheet
            .Say("pay.text")
            .Tap("pay.again", "bill")
            .Tap("order.cancel", new OrderTap(OrderVerb.Cancel, order.Key).ToString())
            .Home(talk.Drafts)
            .Screen();
        return talk.IsReminder ? screen : Asked.Of(screen, Bill(talk.Phrases, order));
    }

    /// <summary>A single way is not a question.</summary>
    private Asked AskHow(Talk talk, OrderView order)
    {
        var found = order.Group is null
            ? ways.For(order.Price.Currency)
            : WaysTogether(ways, order.Price.Currency);
        if (found is [var only])
        {
            return new Turn(PayBy.StepName, talk.Drafts with { Look = talk.Drafts.Look with { Way = only } });
        }

        var sheet = Head(talk, order, time.GetUtcNow()).Say(found.Length > 0 ? "pay.how" : "pay.no_way");
        foreach (var way in found)
        {
            sheet.Tap("way." + way, By + way);
        }

        return sheet.Tap("order.cancel", new OrderTap(OrderVerb.Cancel, order.Key).ToString())
            .Home(talk.Drafts)
            .Screen();
    }

    private static BotReply.Invoice Bill(Phrases phrases, OrderView order) => new(
        Sheet.Cut(phrases["pay.bill_title"], LongestTitle),
        Sheet.Cut(
            phrases["pay.bill_text", order.ChannelTitle, phrases.Moment(order.StartsAt, order.TimeZone)],
            LongestDescription),
        order.Key.ToString(),
        order.Price,
        Entrances.ChannelPayload + order.ChannelId.ToString(CultureInfo.InvariantCulture));
}
