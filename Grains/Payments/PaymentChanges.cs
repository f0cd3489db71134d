using LytSlot.Payments;

namespace LytSlot.Grains.Payments;

/// <summary>The life of a charge: received → allocated, or → refund due → refunded. Pure.</summary>
internal static class PaymentChanges
{
    public static readonly Refusal NotFound =
        new(RefusalKind.NotFound, "payment.not_found", "There is no such payment.");

    public static readonly Refusal Mismatch =
        new(RefusalKind.Conflict, "payment.mismatch", "This charge was already counted otherwise.");

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
            DueAt = stamp.At,
        },
        PaymentStatus.Received,
        stamp);

    /// <summary>Whether a receipt tells what was told before.</summary>
    public static bool IsSame(PaymentState payment, PaymentReceipt receipt) =>
        payment.Order == receipt.Order.ToString() && payment.AdvertiserId == receipt.PayerId
        && payment.AmountMinor == receipt.Amount.AmountMinor && payment.Currency == receipt.Amount.Currency;

    /// <summary>The charge in another status; outstanding work is due at once, or when told.</summary>
    public static PaymentState With(PaymentState payment, PaymentStatus status, Stamp stamp) => payment with
    {
        Status = status,
        Version = payment.Version + 1,
        DueAt = status is PaymentStatus.Received or PaymentStatus.RefundDue ? stamp.At : null,
        RefundedAt = status is PaymentStatus.Refunded ? stamp.At : payment.RefundedAt,
        Events =
        [
            new(
                payment.Version + 1,
                System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString()),
                stamp.At,
                stamp.Actor,
                null,
                stamp.Trace),
        ],
    };

    /// <summary>A refund that has to wait: again after a while that doubles, an hour at most.</summary>
    public static PaymentState Postponed(PaymentState payment, DateTimeOffset now, TimeSpan tryAgain) => payment with
    {
        Tries = payment.Tries + 1,
        DueAt = now + TimeSpan.FromSeconds(Math.Min(
            tryAgain.TotalSeconds * Math.Pow(2, Math.Min(payment.Tries, 16)), 3600)),
    };
}
