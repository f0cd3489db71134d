using LytSlot.Grains.Marking;
using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>
/// The order's rules about the versions of what is to be published: which one is approved, when another may be asked
/// for, and how it comes. The first version has the number 1; what was seen is named by it.
/// </summary>
internal static class ChangeRules
{
    /// <summary>Why an order ends whose advertiser sent no other post in time.</summary>
    public const string AdvertiserSilent = "advertiser_silent";

    /// <summary>So many versions at most: after the last one it is yes or no.</summary>
    public const int MostVersions = 5;

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.Approve approve) => order.Status switch
    {
        OrderStatus.Paid when ModerationRules.IsWaiting(order) => OrderRefusals.InModeration,
        OrderStatus.Paid when approve.At >= order.AnswerBy => OrderRefusals.TooLate,
        OrderStatus.Paid or OrderStatus.Scheduled or OrderStatus.Publishing or OrderStatus.Published
            or OrderStatus.Completed when approve.Version != order.CreativeVersion => OrderRefusals.CreativeChanged,
        OrderStatus.Paid when MarkingRules.IsMissing(order) => MarkRules.Missing,
        OrderStatus.Paid => new OrderEvent.Approved(),
        OrderStatus.Scheduled or OrderStatus.Publishing or OrderStatus.Published or OrderStatus.Completed =>
            Decision.Unchanged,
        _ => OrderRefusals.WrongStatus(order.Status, approve),
    };

    public static Decision<OrderEvent> Decide(
        OrderState order, OrderCommand.RequestChanges request, Timings timings) => order.Status switch
        {
            OrderStatus.ChangesRequested when request.Version == order.CreativeVersion
                && request.Words == order.Reason => Decision.Unchanged,
            OrderStatus.Paid when ModerationRules.IsWaiting(order) => OrderRefusals.InModeration,
            OrderStatus.Paid when request.At >= order.AnswerBy => OrderRefusals.TooLate,
            OrderStatus.Paid when request.Version != order.CreativeVersion => OrderRefusals.CreativeChanged,
            OrderStatus.Paid when order.CreativeVersion >= MostVersions => OrderRefusals.TooManyChanges,
            OrderStatus.Paid when Deadlines.Changes(order, request.At, timings) is var by && by > request.At =>
                new OrderEvent.ChangesRequested(request.Words, by),
            OrderStatus.Paid => OrderRefusals.TooLate,
            _ => OrderRefusals.WrongStatus(order.Status, request),
        };

    /// <summary>A creative that was a version before is a repeat, whenever it comes.</summary>
    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.Resubmit resubmit, Timings timings) =>
        order.Status switch
        {
            OrderStatus.ChangesRequested when IsKnown(order, resubmit.Creative) => Decision.Unchanged,
            OrderStatus.ChangesRequested when resubmit.At >= order.ChangesBy => OrderRefusals.TooLate,
            OrderStatus.ChangesRequested => new OrderEvent.Resubmitted(
                resubmit.Creative, resubmit.Hash, Deadlines.OwnerAnswer(order, resubmit.At, timings))
            {
                Findings = resubmit.Findings,
                DecideBy = resubmit.Findings.IsEmpty ? null : Deadlines.Moderation(order, resubmit.At, timings),
            },
            _ when order.CreativeVersion > 1 && order.Creative == resubmit.Creative => Decision.Unchanged,
            _ => OrderRefusals.WrongStatus(order.Status, resubmit),
        };

    /// <summary>The order with another post.</summary>
    public static OrderState Resubmitted(OrderState order, OrderEvent.Resubmitted happened, DateTimeOffset at) =>
        order with
        {
            Status = OrderStatus.Paid,
            Reason = null,
            ChangesBy = null,
            AnswerBy = happened.DecideBy is null ? happened.AnswerBy : null,
            Moderation = ModerationRules.Begun(
                ModerationRules.Found(happened.Findings, at), happened.DecideBy, at),
            Earlier = order.Earlier.Add(new(order.Creative, order.CreativeHash, at)),
            Creative = happened.Creative,
            CreativeHash = happened.Hash,
        };

    private static bool IsKnown(OrderState order, string creative) =>
        order.Creative == creative || order.Earlier.Any(earlier => earlier.Creative == creative);
}
