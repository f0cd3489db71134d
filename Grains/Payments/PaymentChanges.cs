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
    /// <summary>After so long without a clear answer people are told that money can't go back.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromDays(1);

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
            UnclearSince = null,
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
        DueAt = !HasWork(payment) ? payment.DisputeLookAt : now + TimeSpan.FromSeconds(Math.Min(
            tryAgain.TotalSeconds * Math.Pow(2, Math.Min(payment.Tries, 16)), 3600)),
    };

    /// <summary>A refund that the provider refuses: the order is told the first time, and it is tried on.</summary>
    public static PaymentState Refused(PaymentState payment, DateTimeOffset now, TimeSpan tryAgain)
    {
        var next = payment with { Refusals = payment.Refusals + 1, UnclearSince = null };
        return GivenUp(next, now) ?? Postponed(next, now, tryAgain);
    }

    /// <summary>A refund without a clear answer; after a day of that it counts as one the provider refuses.</summary>
    public static PaymentState Unclear(PaymentState payment, DateTimeOffset now, TimeSpan tryAgain)
    {
        var next = payment with { UnclearSince = payment.UnclearSince ?? now };
        return (now - next.UnclearSince >= LongestSilence ? GivenUp(next, now) : null)
            ?? Postponed(next, now, tryAgain);
    }

    /// <summary>Nobody but a person can give it back; nothing is due until they say that they did.</summary>
    public static PaymentState LeftToPeople(PaymentState payment, Stamp stamp) =>
        Happened(payment with { IsByHand = true }, "refund_by_hand", stamp);

    /// <summary>A part goes back; null when there is not so much left, or nothing to give back any more.</summary>
    public static PaymentState? PartDue(PaymentState payment, Guid part, Money amount, Stamp stamp) =>
        payment.Status is PaymentStatus.Allocated or PaymentStatus.Received && amount.Currency == payment.Currency
        && amount.AmountMinor > 0 && OutsideRefunds.Covered(payment, amount.AmountMinor) is { } covered
            ? Happened(
                payment with
                {
                    Parts = payment.Parts.Add(new(
                        part,
                        amount.AmountMinor,
                        covered == amount.AmountMinor ? PartState.Done : PartState.Due,
                        IsTold: false)
                    {
                        CoveredMinor = covered,
                    }),
                },
                "part_due",
                stamp)
            : null;

    /// <summary>A part has gone back.</summary>
    public static PaymentState PartDone(PaymentState payment, Guid part, Stamp stamp) => Happened(
        payment with
        {
            Tries = 0,
            Parts =
            [
                .. payment.Parts.Select(each =>
                    each.Id == part ? each with { State = PartState.Done, IsTold = false } : each),
            ],
            IsRefused = false,
            UnclearSince = null,
        },
        "part_refunded",
        stamp);

    /// <summary>
    /// A refund of ours that the provider had made has failed after all: it is due again, people are told, and so is
    /// the order. Null when that is known, or was none of ours.
    /// </summary>
    /// <param name="payment">The charge.</param>
    /// <param name="refund">The provider's id of it.</param>
    /// <param name="id">Our own, as in <see cref="RefundRequest.Id"/> of a charge.</param>
    /// <param name="stamp">When.</param>
    public static PaymentState? RefundFailed(PaymentState payment, string refund, string id, Stamp stamp)
    {
        var part = payment.Parts.FirstOrDefault(each => each.Id.ToString("N") == id);
        if (payment.FailedRefunds.Contains(refund) || (part is null && id != RefundRequest.Rest))
        {
            return null;
        }

        var isUndone = part is null
            ? payment is { Status: PaymentStatus.Refunded, IsRestByHand: false }
            : part is { State: PartState.Done, IsByHand: false, Seen: null };
        var next = payment with { FailedRefunds = payment.FailedRefunds.Add(refund) };
        return !isUndone ? Happened(next, "refund_failed", stamp) : Happened(
            next with
            {
                Status = part is null ? PaymentStatus.RefundDue : next.Status,
                RefundedAt = part is null ? null : next.RefundedAt,
                Parts = part is null ? next.Parts : next.Parts.Replace(part, part with { State = PartState.Due }),
                Tries = 0,
                IsRefused = true,
                IsStuckUntold = true,
                UntoldFailures = next.UntoldFailures.Add(id),
            },
            "refund_failed",
            stamp);
    }

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

        var next = DisputeWatch.Begun(
            payment with { Dispute = dispute, DisputeStatus = status, IsDisputeUntold = true }, stamp.At);
        return Happened(
            status is DisputeStatus.Lost ? next with { Status = PaymentStatus.ChargedBack } : next,
            "dispute_" + JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString()),
            stamp);
    }

    /// <summary>What is left of the charge, in minor units.</summary>
    public static long RestMinor(PaymentState payment) => payment.AmountMinor
        - payment.Parts.Sum(part => part.AskMinor);

    /// <summary>What of the charge nothing else has a claim on, in minor units.</summary>
    public static long FreeMinor(PaymentState payment) =>
        payment.Status is PaymentStatus.Received or PaymentStatus.Allocated
        || payment is { Status: PaymentStatus.RefundDue, IsRefused: true }
            ? RestMinor(payment)
            : 0;

    /// <summary>While the payer's bank has the money nothing of it can go back, and nothing once it keeps it.</summary>
    public static bool IsFrozen(PaymentState payment) =>
        payment.DisputeStatus is DisputeStatus.Open or DisputeStatus.Lost;

    /// <summary>An id for a refund that has only the provider's.</summary>
    public static Guid IdOf(string refund) => new(SHA256.HashData(Encoding.UTF8.GetBytes(refund)).AsSpan(0, 16));

    /// <summary>The charge with its next work due at once; without any, the next look at its dispute.</summary>
    public static PaymentState Planned(PaymentState payment, DateTimeOffset now) =>
        payment with { DueAt = HasWork(payment) ? now : payment.DisputeLookAt };

    private static bool HasWork(PaymentState payment) =>
        payment.Status is PaymentStatus.Received || payment.IsSplitUntold
        || payment.IsDisputeUntold || payment.IsStuckUntold || payment.UntoldFailures.Length > 0
        || payment.Parts.Any(part => part is { State: PartState.Done, IsTold: false })
        || (!IsFrozen(payment) && !payment.IsByHand
            && (payment.Status is PaymentStatus.RefundDue || payment.Parts.Any(part => part.State is PartState.Due)));

    /// <summary>People are told, once, that they must look.</summary>
    private static PaymentState? GivenUp(PaymentState payment, DateTimeOffset now) => payment.IsRefused
        ? null
        : Planned(payment with { IsRefused = true, IsStuckUntold = true }, now);

    /// <summary>The charge with a fact about what was changed; outstanding work is due at once.</summary>
    public static PaymentState Happened(PaymentState next, string kind, Stamp stamp) => Planned(
        next with
        {
            Version = next.Version + 1,
            Events = [new(next.Version + 1, kind, stamp.At, stamp.Actor, null, stamp.Trace)],
        },
        stamp.At);
}
