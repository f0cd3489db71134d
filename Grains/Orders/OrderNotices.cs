using LytSlot.Conversations;
using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>Who is told what when something happens to an order. Nobody is told what they did themselves.</summary>
internal static class OrderNotices
{
    public static IEnumerable<Untold> Of(OrderState order, OrderEvent happened, Stamp stamp)
    {
        var (owner, advertiser) = Kinds(order, happened, stamp);
        if (owner is not NoticeKind.None)
        {
            yield return new(order.Version, owner, ForOwner: true);
        }

        if (advertiser is not NoticeKind.None)
        {
            yield return new(order.Version, advertiser, ForOwner: false);
        }
    }

    /// <summary>Whether the platform's admins are told with the owner: money moves that nobody meant to move.</summary>
    public static bool IsForAdmins(NoticeKind kind) => kind is NoticeKind.Disputed or NoticeKind.DisputeWon
        or NoticeKind.DisputeLost or NoticeKind.RefundRefused;

    /// <summary>Whether they are told instead of the owner.</summary>
    public static bool IsForAdminsAlone(NoticeKind kind) => kind is NoticeKind.ModerationAsked;

    private static (NoticeKind Owner, NoticeKind Advertiser) Kinds(
        OrderState order, OrderEvent happened, Stamp stamp) => happened switch
        {
            OrderEvent.Placed when order.PlacedBy is not null => (NoticeKind.None, NoticeKind.OrderOffered),
            OrderEvent.Paid when MarkingRules.GoesThrough(order) => Both(NoticeKind.Approved),
            OrderEvent.Paid or OrderEvent.Resubmitted when ModerationRules.IsWaiting(order) =>
                (NoticeKind.ModerationAsked, NoticeKind.HeldBack),
            OrderEvent.HeldBack => Both(NoticeKind.HeldBack),
            OrderEvent.ModerationCleared { AnswerBy: null } => Both(NoticeKind.ModerationCleared),
            OrderEvent.ModerationCleared when order.Status is OrderStatus.Scheduled => Both(NoticeKind.Approved),
            OrderEvent.Paid or OrderEvent.ModerationCleared when MarkingRules.IsMissing(order) => (
                order.AutoApprove ? NoticeKind.None : NoticeKind.OrderToApprove, NoticeKind.MarkMissing),
            OrderEvent.ModerationCleared => (
                order.Earlier.IsEmpty ? NoticeKind.OrderToApprove : NoticeKind.Resubmitted,
                NoticeKind.ModerationCleared),
            OrderEvent.ModerationRefused => Both(NoticeKind.ModerationRefused),
            OrderEvent.Paid => (NoticeKind.OrderToApprove, NoticeKind.PaymentTaken),
            OrderEvent.PaidInVain => (NoticeKind.None, NoticeKind.LatePayment),
            OrderEvent.Approved => (NoticeKind.None, NoticeKind.Approved),
            OrderEvent.Marked when order.Status is OrderStatus.Scheduled => Both(NoticeKind.Approved),
            OrderEvent.Marked when ModerationRules.IsWaiting(order) => (NoticeKind.None, NoticeKind.None),
            OrderEvent.Marked when order.Status is OrderStatus.Paid && stamp.ByAdvertiser =>
                (NoticeKind.MarkGiven, NoticeKind.None),
            OrderEvent.ChangesRequested => (NoticeKind.None, NoticeKind.ChangesRequested),
            OrderEvent.Resubmitted => (NoticeKind.Resubmitted, NoticeKind.None),
            OrderEvent.Rejected
            {
                Reason: OrderRules.OwnerSilent or MarkingRules.MarkMissing or ChangeRules.AdvertiserSilent
                    or ModerationRules.Silent,
            } =>
                Both(NoticeKind.Rejected),
            OrderEvent.Rejected => (NoticeKind.None, NoticeKind.Rejected),
            OrderEvent.MoveProposed e => To(!e.Move.ByAdvertiser, NoticeKind.MoveProposed),
            OrderEvent.Moved e => To(e.ByAdvertiser, NoticeKind.Moved),
            OrderEvent.MoveDeclined e => To(!e.ByAdvertiser, NoticeKind.MoveDeclined),
            OrderEvent.MoveExpired e => To(e.ByAdvertiser, NoticeKind.MoveExpired),
            OrderEvent.Expired when order.PlacedBy is not null => Both(NoticeKind.Expired),
            OrderEvent.Expired => (NoticeKind.None, NoticeKind.Expired),
            OrderEvent.Cancelled { Reason: OrderGroupRules.Incomplete } when order.PaidAt is null =>
                (NoticeKind.None, NoticeKind.None),
            OrderEvent.Cancelled { Reason: OrderGroupRules.Incomplete } => Both(NoticeKind.Cancelled),
            OrderEvent.Cancelled when !stamp.ByAdvertiser => (NoticeKind.None, NoticeKind.Cancelled),
            OrderEvent.Cancelled when order.Money.Length > 0 || order.PlacedBy is not null =>
                (NoticeKind.Cancelled, NoticeKind.None),
            OrderEvent.Published => Both(NoticeKind.Published),
            OrderEvent.Completed { ByStub: true } => (NoticeKind.StubLeft, NoticeKind.Completed),
            OrderEvent.Completed => Both(NoticeKind.Completed),
            OrderEvent.Covered => (NoticeKind.Covered, NoticeKind.None),
            OrderEvent.Breached => Both(NoticeKind.Breached),
            OrderEvent.Failed => Both(NoticeKind.Failed),
            OrderEvent.Refunded => (NoticeKind.None, NoticeKind.Refunded),
            OrderEvent.PartReturned => (NoticeKind.None, NoticeKind.PartRefunded),
            OrderEvent.ReturnedElsewhere => (NoticeKind.None, NoticeKind.PartRefunded),
            OrderEvent.TransferAnnounced => (NoticeKind.TransferAwaited, NoticeKind.None),
            OrderEvent.Disputed => (NoticeKind.Disputed, NoticeKind.None),
            OrderEvent.DisputeWon => (NoticeKind.DisputeWon, NoticeKind.None),
            OrderEvent.DisputeLost => (NoticeKind.DisputeLost, NoticeKind.None),
            OrderEvent.RefundStuck or OrderEvent.RefundFailed => (NoticeKind.RefundRefused, NoticeKind.None),
            _ => (NoticeKind.None, NoticeKind.None),
        };

    private static (NoticeKind Owner, NoticeKind Advertiser) To(bool advertiser, NoticeKind kind) =>
        advertiser ? (NoticeKind.None, kind) : (kind, NoticeKind.None);

    private static (NoticeKind Owner, NoticeKind Advertiser) Both(NoticeKind kind) => (kind, kind);
}
