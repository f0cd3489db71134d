using System.Collections.Immutable;
using LytSlot.Creatives;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>An order as others see it.</summary>
internal static class OrderViews
{
    public static Outcome<OrderView> Of(OrderKey key, OrderState order) => order.Status is OrderStatus.None
        ? OrderRefusals.NotFound
        : new OrderView(
            key,
            order.Status,
            order.Version,
            order.ChannelId!.Value,
            order.ChannelTitle,
            order.TimeZone,
            order.AdvertiserId!.Value,
            order.StartsAt,
            order.EndsAt,
            order.Format,
            order.Life,
            new(order.PriceMinor, order.Currency),
            new(order.FeeMinor, order.Currency),
            CreativeKey.Parse(order.Creative),
            order.HoldUntil,
            order.AnswerBy,
            order.PublishedAt,
            order.Life is null ? null : order.TermEndsAt,
            PostLink(order),
            order.Reason,
            Refund(order),
            OrderRules.IsSettled(order),
            order.PriceLines,
            order.Promo,
            order.Mark)
        {
            ChangesBy = order.ChangesBy,
            Creatives = Versions(order),
            Refunds = order.Refunds,
            Returned = Returned(order),
            Move = Move(order),
            PaidAt = order.PaidAt,
            Group = order.Group,
            AdvertiserName = order.AdvertiserName,
            Rating = order.Rating,
            RatedAt = order.RatedAt,
            PlacedBy = order.PlacedBy,
            Moderation = order.Moderation,
        };

    /// <summary>What was found, and which admin answered, is for admins: who knew would write around it.</summary>
    public static OrderView Shown(OrderView order, Caller caller) =>
        order.Moderation is not { } moderation || caller.Kind is CallerKind.Admin or CallerKind.System
            ? order
            : order with { Moderation = moderation with { Findings = [], AnsweredBy = null } };

    private static ImmutableArray<CreativeVersion> Versions(OrderState order) =>
    [
        .. order.Earlier.Select((earlier, index) => new CreativeVersion(
            index + 1, CreativeKey.Parse(earlier.Creative), earlier.Hash, earlier.ReplacedAt)),
        new(order.CreativeVersion, CreativeKey.Parse(order.Creative), order.CreativeHash, null),
    ];

    /// <summary>What stands in the place of its post where that can't be deleted, in the channel's language.</summary>
    public static string Stub(OrderState order) => Phrases.Of(order.Language)["post.stub"];

    private static string? PostLink(OrderState order) => order.MessageIds is [var first, ..]
        ? PostLinks.Of(order.ChannelId!.Value, order.ChannelUsername, first)
        : null;

    private static OrderMove? Move(OrderState order) =>
        order.Move is { } move ? new(move.Number, move.ByAdvertiser, move.StartsAt, move.Until) : null;

    private static RefundStatus Refund(OrderState order) => order.Money switch
    {
        var money when money.Any(part => part.State == MoneyState.Owed) => RefundStatus.Owed,
        var money when Parts(order).Any(part => part.State == MoneyState.Owed) => RefundStatus.Owed,
        var money when money.Any(part => part.State == MoneyState.Returned) => RefundStatus.Done,
        _ when Parts(order).Any() => RefundStatus.Done,
        _ => RefundStatus.None,
    };

    /// <summary>Parts that go back because the order was called off; others are gifts.</summary>
    private static IEnumerable<MoneyPart> Parts(OrderState order) => order.Status is OrderStatus.Cancelled
        ? order.Money.Where(money => money.State is MoneyState.Earned).SelectMany(money => money.Parts)
        : [];

    private static Money? Returned(OrderState order)
    {
        var sum = order.Money.Where(money => money.State is MoneyState.Owed or MoneyState.Returned)
            .Where(money => money.Currency == order.Currency)
            .Sum(money => money.RestMinor) + Parts(order).Sum(part => part.AmountMinor);
        return OrderRules.IsFinal(order.Status) && sum > 0 ? new(sum, order.Currency) : null;
    }
}
