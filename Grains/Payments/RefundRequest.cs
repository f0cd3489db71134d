using LytSlot.Payments;

namespace LytSlot.Grains.Payments;

/// <summary>Money that is to go back.</summary>
/// <param name="Payment">The charge.</param>
/// <param name="Payer">Telegram user id of the payer.</param>
/// <param name="Amount">How much.</param>
/// <param name="Id">Names this refund among those of the charge: the same one is never carried out twice.</param>
/// <param name="IsWhole">Whether it is all that is left of the charge, and nothing went back before.</param>
internal sealed record RefundRequest(PaymentKey Payment, long Payer, Money Amount, string Id, bool IsWhole)
{
    /// <summary>The <see cref="Id"/> of the refund of all that is left.</summary>
    public const string Rest = "rest";

    /// <summary>Whether it is all that is left, of a charge or of a share of one.</summary>
    public bool IsRest => Id.StartsWith(Rest, StringComparison.Ordinal);
}
