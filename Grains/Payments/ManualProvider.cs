using LytSlot.Payments;

namespace LytSlot.Grains.Payments;

/// <summary>
/// Transfers between people: the owner says that one came, and gives it back by hand. Nothing here reaches outside.
/// </summary>
/// <param name="isOffered">Whether prices can be paid so; what was, can be given back in any case.</param>
internal sealed class ManualProvider(bool isOffered) : IPaymentProvider
{
    public string Name => PaymentKey.ManualProvider;

    public bool Takes(string currency) => isOffered && currency != Money.Stars;

    public Task<RefundResult> Refund(RefundRequest refund) => Task.FromResult(RefundResult.ByHand);
}
