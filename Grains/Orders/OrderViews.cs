using System.Globalization;
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
            order.Mark);

    /// <summary>What stands in the place of its post where that can't be deleted, in the channel's language.</summary>
    public static string Stub(OrderState order) => Phrases.Of(order.Language)["post.stub"];

    /// <summary>t.me/name/id, or, for private channels, t.me/c/ and the chat id without its leading -100.</summary>
    private static string? PostLink(OrderState order) => (order.MessageIds, order.ChannelUsername) switch
    {
        ([], _) => null,
        ([var first, ..], { } name) => string.Create(CultureInfo.InvariantCulture, $"https://t.me/{name}/{first}"),
        ([var first, ..], null) => string.Create(
            CultureInfo.InvariantCulture, $"https://t.me/c/{-order.ChannelId - 1_000_000_000_000}/{first}"),
    };

    private static RefundStatus Refund(OrderState order) => order.Money switch
    {
        var money when money.Any(part => part.State == MoneyState.Owed) => RefundStatus.Owed,
        var money when money.Any(part => part.State == MoneyState.Returned) => RefundStatus.Done,
        _ => RefundStatus.None,
    };
}
