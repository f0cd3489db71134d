using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LytSlot.Payments;

namespace LytSlot.Grains.Payments;

/// <summary>
/// The life of a charge: received → allocated, or → refund due → refunded; parts and disputes beside it. Pure.
/// </summary>
internal static class PaymentChanges
{
    public static PaymentState Received(PaymentKey key, PaymentReceipt receipt, Stamp stamp) => With(
        new PaymentState
        {
            TenantId = receipt.Order.Tenant,
            AdvertiserId = receipt.PayerId,
            Provider = key.Provider,
            Charge = key.Charge,
            Order = receipt.Order.ToString(),
            AmountMinor = receipt.Amount.AmountMinor,
            Currency = receipt.Amount.Currency,
            PaidAt = receipt.PaidAt,
            Share = receipt.Share,
        },
        PaymentStatus.Received,
        stamp);

    /// <summary>Whether a receipt tells what was told before.</summary>
    public static bool IsSame(PaymentState payment, PaymentReceipt receipt) =>
        payment.Order == receipt.Order.ToString() && payment.AdvertiserId == receipt.PayerId
        && payment.AmountMinor == receipt.Amount.AmountMinor && payment.Currency == receipt.Amount.Currency;

    /// <summary>The charge in another status; outstanding work is due at once.</summary>
    public static PaymentState With(PaymentState payment, PaymentStatus status, Stamp stamp) => Happened(
        payment with
        {
            Status = status,
            Tries = 0,
            IsByHand = false,
            IsRefused = false,
            IsStuckUntold = status is PaymentStatus.RefundFailed,
            RefundedAt = status is PaymentStatus.Refunded ? stamp.At : payment.RefundedAt,
        },
        JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString()),
        stamp);

    /// <summary>The charge pays for a group: its shares live on as payments of their own.</summary>
    public static PaymentState Split(PaymentState payment, ImmutableArray<PaymentShare> shares, Stamp stamp) =>
        With(payment with { Shares = shares, IsSplitUntold = true }, PaymentStatus.Split, stamp);

    /// <summary>A refund that has to wait: again after a while that doubles, an hour at most.</summary>
    public static PaymentState Postponed(PaymentState payment, DateTimeOffset now, TimeSpan tryAgain) => payment with
    {
        Tries = payment.Tries + 1,
        DueAt = !HasWork(payment) ? null : now + TimeSpan.FromSeconds(Math.Min(
            tryAgain.TotalSeconds * Math.Pow(2, Math.Min(payment.Tries, 16)), 3600)),
    };

    /// <summary>A refund that the provider refuses: the order is told the first time, and it is tried on.</summary>
    public static PaymentState Refused(PaymentState payment, DateTimeOffset now, TimeSpan tryAgain) => payment.IsRefused
        ? Postponed(payment, now, tryAgain)
        : Planned(payment with { IsRefused = true, IsStuckUntold = true }, now);

    /// <summary>Nobody but a person can give it back; nothing is due until they say that they did.</summary>
    public static PaymentState LeftToPeople(PaymentState payment, Stamp stamp) =>
        Happened(payment with { IsByHand = true }, "refund_by_hand", stamp);

    /// <summary>A part goes back; null when there is not so much left, or nothing to give back any more.</summary>
    public static PaymentState? PartDue(PaymentState payment, Guid part, Money amount, Stamp stamp) =>
        payment.Status is PaymentStatus.Allocated or PaymentStatus.Received && amount.Currency == payment.Currency
        && amount.AmountMinor > 0 && amount.AmountMinor < RestMinor(payment)
            ? Happened(
                payment with { Parts = payment.Parts.Add(new(part, amount.AmountMinor, PartState.Due, false)) },
                "part_due",
                stamp)
            : null;

    /// <summary>A part has gone back.</summary>
    public static PaymentState PartDone(PaymentState payment, Guid part, Stamp stamp) => Happened(
        payment with
        {
            Tries = 0,
            Parts = [.. payment.Parts.Select(each => each.Id == part ? each with { State = PartState.Done } : each)],
            IsRefused = false,
        },
        "part_refunded",
        stamp);

    /// <summary>A refund somebody made at the provider by hand.</summary>
    public static PaymentState SeenElsewhere(PaymentState payment, Guid part, Money amount, Stamp stamp) => Happened(
        payment with { Parts = payment.Parts.Add(new(part, amount.AmountMinor, PartState.Done, false)) },
        "refunded_elsewhere",
        stamp);

    /// <summary>The order knows of the part.</summary>
    public static PaymentState PartTold(PaymentState payment, Guid part, DateTimeOffset now) => Planned(
        payment with
        {
            Parts = [.. payment.Parts.Select(each => each.Id == part ? each with { IsTold = true } : each)],
        },
        now);

    /// <summary>The order asks after a part that has gone: it is told again.</summary>
    public static PaymentState TellAgain(PaymentState payment, Guid part, DateTimeOffset now) => Planned(
        payment with
        {
            Parts = [.. payment.Parts.Select(each => each.Id == part ? each with { IsTold = false } : each)],
        },
        now);

    /// <summary>How the dispute stands now; null when that is older than what is known.</summary>
    public static PaymentState? Disputed(PaymentState payment, string dispute, DisputeStatus status, Stamp stamp)
    {
        var isNews = payment.Dispute == dispute
            ? status > payment.DisputeStatus && payment.DisputeStatus is not DisputeStatus.Won
            : payment.DisputeStatus is DisputeStatus.None or DisputeStatus.Won;
        if (!isNews)
        {
            return null;
        }

        var next = payment with { Dispute = dispute, DisputeStatus = status, IsDisputeUntold = true };
        return Happened(
            status is DisputeStatus.Lost ? next with { Status = PaymentStatus.ChargedBack } : next,
            "dispute_" + JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString()),
            stamp);
    }

    /// <summary>What is left of the charge, in minor units.</summary>
    public static long RestMinor(PaymentState payment) => payment.AmountMinor
        - payment.Parts.Sum(part => part.AmountMinor);

    /// <summary>What of the charge nothing else has a claim on, in minor units.</summary>
    public static long FreeMinor(PaymentState payment) =>
        payment.Status is PaymentStatus.Received or PaymentStatus.Allocated ? RestMinor(payment) : 0;

    /// <summary>While the payer's bank has the money nothing of it can go back, and nothing once it keeps it.</summary>
    public static bool IsFrozen(PaymentState payment) =>
        payment.DisputeStatus is DisputeStatus.Open or DisputeStatus.Lost;

    /// <summary>An id for a refund that has only the provider's.</summary>
    public static Guid IdOf(string refund) => new(SHA256.HashData(Encoding.UTF8.GetBytes(refund)).AsSpan(0, 16));

    /// <summary>The charge with its next work due at once; nothing due when nothing is outstanding.</summary>
    public static PaymentState Planned(PaymentState payment, DateTimeOffset now) =>
        payment with { DueAt = HasWork(payment) ? now : null };

    private static bool HasWork(PaymentState payment) =>
        payment.Status is PaymentStatus.Received || payment.IsSplitUntold
        || payment.IsDisputeUntold || payment.IsStuckUntold
        || payment.Parts.Any(part => part is { State: PartState.Done, IsTold: false })
        || (!IsFrozen(payment) && !payment.IsByHand
            && (payment.Status is PaymentStatus.RefundDue || payment.Parts.Any(part => part.State is PartState.Due)));

    private static PaymentState Happened(PaymentState next, string kind, Stamp stamp) => Planned(
        next with
        {
            Version = next.Version + 1,
            Events = [new(next.Version + 1, kind, stamp.At, stamp.Actor, null, stamp.Trace)],
        },
        stamp.At);
}
