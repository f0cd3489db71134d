using System.Collections.Immutable;
using LytSlot.ApiHost.Prices;
using LytSlot.ApiHost.Requests;
using LytSlot.ApiHost.Tenants;
using LytSlot.Orders;

namespace LytSlot.ApiHost.Orders;

/// <summary>An order. Times are UTC; separate from the view so that the cluster can change without the API.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Version">Grows with each change.</param>
/// <param name="ChannelId">The channel.</param>
/// <param name="ChannelTitle">Its title when the order was placed.</param>
/// <param name="TimeZone">IANA zone of the channel.</param>
/// <param name="AdvertiserId">Telegram user id.</param>
/// <param name="StartsAt">Start of the slot.</param>
/// <param name="EndsAt">End of what it occupies, exclusive.</param>
/// <param name="Format">Name of the format.</param>
/// <param name="LifeMinutes">Term; null for permanent.</param>
/// <param name="Price">What the advertiser pays.</param>
/// <param name="Fee">The platform's part of it.</param>
/// <param name="HoldUntil">End of the unpaid hold; null once it is not held.</param>
/// <param name="AnswerBy">Until when the owner may answer; null unless paid and asked.</param>
/// <param name="PublishedAt">When it was published; null before.</param>
/// <param name="TakeDownAt">When it is to be taken down; null before publication and for permanent.</param>
/// <param name="PostLink">Address of the post; null before publication.</param>
/// <param name="Reason">Why it ended, a code or people's own words; or what is to change. Null otherwise.</param>
/// <param name="Refund">What became of money that goes back.</param>
/// <param name="IsSettled">True when nothing is outstanding any more.</param>
/// <param name="PriceLines">How the price came about; empty when that was not kept.</param>
/// <param name="Mark">The mark of its post; null for none, and for viewers.</param>
/// <param name="ChangesBy">Until when the advertiser may send another post; null unless one is asked for.</param>
/// <param name="Refunds">
/// What comes back when the advertiser calls it off once it is scheduled; empty: everything.
/// </param>
/// <param name="Returned">How much of the money goes, or has gone, back as the order ended; null for none.</param>
/// <param name="Move">A proposal to publish it at another time; null for none.</param>
/// <param name="Creatives">Versions of the post, the present one last.</param>
/// <param name="PaidAt">When it was paid, UTC; null before, and for money it could not use.</param>
/// <param name="GroupId">The group it is bought in; null when it is bought alone.</param>
/// <param name="PlacedBy">Telegram id of the member who placed it; null: the advertiser did.</param>
/// <param name="Moderation">What the platform makes of it; null: nobody has to look at it.</param>
/// <param name="AdvertiserName">Name in Telegram when it was placed; null when that is not known.</param>
internal sealed record OrderResponse(
    Guid Id,
    OrderStatus Status,
    int Version,
    long ChannelId,
    string ChannelTitle,
    string TimeZone,
    long AdvertiserId,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Format,
    double? LifeMinutes,
    MoneyResponse Price,
    MoneyResponse Fee,
    DateTimeOffset? HoldUntil,
    DateTimeOffset? AnswerBy,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? TakeDownAt,
    string? PostLink,
    string? Reason,
    RefundStatus Refund,
    bool IsSettled,
    ImmutableArray<PriceLineResponse> PriceLines,
    MarkResponse? Mark,
    DateTimeOffset? ChangesBy,
    ImmutableArray<RefundStepResponse> Refunds,
    MoneyResponse? Returned,
    MoveResponse? Move,
    ImmutableArray<CreativeVersionResponse> Creatives,
    DateTimeOffset? PaidAt,
    Guid? GroupId,
    long? PlacedBy,
    ModerationResponse? Moderation,
    string? AdvertiserName)
{
    public static OrderResponse From(OrderView order) => new(
        order.Key.Order,
        order.Status,
        order.Version,
        order.ChannelId,
        order.ChannelTitle,
        order.TimeZone,
        order.AdvertiserId,
        order.StartsAt,
        order.EndsAt,
        order.Format,
        order.Life?.TotalMinutes,
        MoneyResponse.From(order.Price),
        MoneyResponse.From(order.Fee),
        order.HoldUntil,
        order.AnswerBy,
        order.PublishedAt,
        order.TakeDownAt,
        order.PostLink,
        order.Reason,
        order.Refund,
        order.Settled,
        [.. order.PriceLines.Select(PriceLineResponse.From)],
        order.Mark is { } mark ? MarkResponse.From(mark) : null,
        order.ChangesBy,
        RefundStepResponse.Of(order.Refunds),
        order.Returned is { } returned ? MoneyResponse.From(returned) : null,
        order.Move is { } move ? MoveResponse.From(move) : null,
        [.. order.Creatives.Select(CreativeVersionResponse.From)],
        order.PaidAt,
        order.Group,
        order.PlacedBy,
        order.Moderation is { } moderation ? ModerationResponse.From(moderation) : null,
        order.AdvertiserName);
}
