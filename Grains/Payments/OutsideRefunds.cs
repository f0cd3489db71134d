using System.Collections.Immutable;
using LytSlot.Payments;

namespace LytSlot.Grains.Payments;

/// <summary>
/// Money of a charge that people gave back past us: at its provider, or outside of it. What was to go back by itself
/// goes first, or it would go back twice. Pure.
/// </summary>
internal static class OutsideRefunds
{
    private const string Fact = "refunded_elsewhere";

    /// <summary>
    /// A refund somebody made at the provider. One as large as a part that is due, or that a person said they gave
    /// back, is that part; any other is a part of its own, and what it exceeds the rest by covers parts that are due.
    /// Null when it is known, or nothing is left that it could be of.
    /// </summary>
    public static PaymentState? Seen(PaymentState payment, Guid refund, Money amount, Stamp stamp)
    {
        if (amount.Currency != payment.Currency || amount.AmountMinor < 1 || KnownMinor(payment, refund) is not null)
        {
            return null;
        }

        if (payment.Status is PaymentStatus.Refunded)
        {
            return IsRestMeant(payment, amount.AmountMinor)
                ? PaymentChanges.Happened(payment with { RestSeen = refund }, Fact, stamp)
                : null;
        }

        if (payment.Parts.FirstOrDefault(part => IsMeant(part, amount.AmountMinor)) is { } meant)
        {
            var met = payment with { Parts = payment.Parts.Replace(meant, meant with { Seen = refund }) };
            return meant.State is PartState.Due
                ? PaymentChanges.PartDone(met, meant.Id, stamp)
                : PaymentChanges.Happened(met, Fact, stamp);
        }

        var over = amount.AmountMinor - PaymentChanges.RestMinor(payment);
        var (parts, left) = Cover(payment.Parts, over);
        return left == amount.AmountMinor
            ? null
            : Elsewhere(payment with { Parts = parts }, refund, amount.AmountMinor - left, stamp);
    }

    /// <summary>
    /// The provider gave back a part that a person had settled meanwhile: the second time is of the rest. Null when
    /// that is known, or nothing is left.
    /// </summary>
    public static PaymentState? SeenTwice(PaymentState payment, PaymentPart part, Stamp stamp)
    {
        var again = PaymentChanges.IdOf($"{part.Id:N}/again");
        var amount = Math.Min(part.AskMinor, PaymentChanges.RestMinor(payment));
        return amount > 0 && KnownMinor(payment, again) is null ? Elsewhere(payment, again, amount, stamp) : null;
    }

    /// <summary>Whether a refund of so much, made at the provider, is surely of what is to go back anyway.</summary>
    public static bool IsAwaited(PaymentState payment, long amountMinor) =>
        payment.Parts.Any(part => IsMeant(part, amountMinor)) || IsRestMeant(payment, amountMinor)
        || (payment is { Status: PaymentStatus.RefundDue, IsRefused: true }
            && PaymentChanges.RestMinor(payment) == amountMinor);

    /// <summary>How much of this refund is of the charge, in minor units; null when it was not seen yet.</summary>
    public static long? KnownMinor(PaymentState payment, Guid refund) =>
        payment.RestSeen == refund
            ? PaymentChanges.RestMinor(payment)
            : payment.Parts.FirstOrDefault(part => part.Id == refund || part.Seen == refund)?.AskMinor;

    /// <summary>
    /// A person gave back outside the provider what it refuses to give back, or can't; null when there is no such.
    /// </summary>
    /// <param name="payment">The charge.</param>
    /// <param name="isWhole">Whether that was all that is left of it, and not only the parts that are due.</param>
    /// <param name="stamp">Who and when.</param>
    public static PaymentState? ByHand(PaymentState payment, bool isWhole, Stamp stamp)
    {
        var isRest = payment.Status is PaymentStatus.RefundDue or PaymentStatus.RefundFailed;
        var isGivenUp = payment.IsRefused || payment.IsByHand || payment.Status is PaymentStatus.RefundFailed;
        var due = payment.Parts.Where(part => part.State is PartState.Due).ToList();
        if (!isGivenUp || (!isRest && (payment.Status is not PaymentStatus.Allocated || due.Count == 0)))
        {
            return null;
        }

        var next = due.Aggregate(payment, (before, part) => before with
        {
            Parts = before.Parts.Replace(part, part with { State = PartState.Done, IsByHand = true }),
            IsRefused = false,
            Tries = 0,
        });
        return isRest || isWhole
            ? PaymentChanges.With(next with { IsRestByHand = true }, PaymentStatus.Refunded, stamp)
            : PaymentChanges.Happened(next, "part_by_hand", stamp);
    }

    /// <summary>How much of a part that the order wants is covered by what was seen already; null: too much.</summary>
    public static long? Covered(PaymentState payment, long amountMinor)
    {
        var rest = PaymentChanges.RestMinor(payment);
        var seen = payment.Parts.Where(part => part.IsElsewhere).Sum(part => part.AmountMinor)
            - payment.Parts.Sum(part => part.CoveredMinor);
        return amountMinor < rest || (seen > 0 && amountMinor - rest <= seen)
            ? Math.Max(0, amountMinor - rest)
            : null;
    }

    private static bool IsMeant(PaymentPart part, long amountMinor) => part.Seen is null && part.State switch
    {
        PartState.Due => part.AskMinor == amountMinor,
        PartState.Done => part.IsByHand && part.AskMinor == amountMinor,
        _ => false,
    };

    private static bool IsRestMeant(PaymentState payment, long amountMinor) =>
        payment is { Status: PaymentStatus.Refunded, IsRestByHand: true, RestSeen: null }
        && PaymentChanges.RestMinor(payment) == amountMinor;

    private static PaymentState Elsewhere(PaymentState payment, Guid refund, long amountMinor, Stamp stamp) =>
        PaymentChanges.Happened(
            payment with
            {
                Parts = payment.Parts.Add(
                    new(refund, amountMinor, PartState.Done, IsTold: false) { Seen = refund }),
            },
            Fact,
            stamp);

    /// <summary>The parts, those due covered as far as it reaches, and what is left over.</summary>
    private static (ImmutableArray<PaymentPart> Parts, long Left) Cover(ImmutableArray<PaymentPart> parts, long minor)
    {
        var left = Math.Max(0, minor);
        foreach (var part in parts.Where(part => part.State is PartState.Due))
        {
            var taken = Math.Min(left, part.AskMinor);
            left -= taken;
            parts = parts.Replace(part, part with
            {
                CoveredMinor = part.CoveredMinor + taken,
                State = taken == part.AskMinor ? PartState.Done : PartState.Due,
            });
        }

        return (parts, left);
    }
}
