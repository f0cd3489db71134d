using LytSlot.Payments;

namespace LytSlot.Grains.Payments;

/// <summary>
/// An open dispute is asked after: if the provider's word on its end is lost, or a restored database never heard it,
/// the money would stay with nobody. Rarer as it grows old, and not for ever: Stripe says that a dispute takes two or
/// three months (https://support.stripe.com/topics/disputes). Pure.
/// </summary>
internal static class DisputeWatch
{
    /// <summary>How long from one look to the next at least.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromDays(1);

    /// <summary>How long at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>After so long nobody is asked any more; only the provider's own word ends it then.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(180);

    /// <summary>The charge as of news of its dispute. A share hears from the charge it is a share of.</summary>
    public static PaymentState Begun(PaymentState payment, DateTimeOffset now) =>
        payment.DisputeStatus is not DisputeStatus.Open
            ? payment with { DisputeLookAt = null }
            : payment with { DisputedAt = now, DisputeLookAt = payment.Share is null ? now + Shortest : null };

    /// <summary>The charge after a look; null when that was at another dispute, or it has ended meanwhile.</summary>
    public static PaymentState? Looked(PaymentState payment, string dispute, DisputeStatus found, Stamp stamp) =>
        payment.Dispute != dispute || payment.DisputeStatus is not DisputeStatus.Open
            ? null
            : PaymentChanges.Disputed(payment, dispute, found, stamp)
                ?? PaymentChanges.Planned(
                    payment with { DisputeLookAt = Next(payment.DisputedAt ?? stamp.At, stamp.At) }, stamp.At);

    /// <summary>Whether it is open, and asked after no more.</summary>
    public static bool IsGivenUp(PaymentState payment) =>
        payment is { DisputeStatus: DisputeStatus.Open, Share: null, DisputeLookAt: null };

    /// <summary>When to look next, half its age from now; null when it is too old.</summary>
    private static DateTimeOffset? Next(DateTimeOffset since, DateTimeOffset now)
    {
        var half = (now - since) / 2;
        return now - since >= Patience ? null
            : now + (half < Shortest ? Shortest : half > Longest ? Longest : half);
    }
}
