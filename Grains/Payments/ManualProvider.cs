using LytSlot.Payments;

namespace LytSlot.Grains.Payments;

/// <summary>
/// Transfers between people: the owner says that one came, and gives it back by hand. Nothing here reaches outside.
/// </summary>
internal sealed class ManualProvider : IPaymentProvider
{
    public string Name => PaymentKey.ManualProvider;

    public bool Takes(string currency) => currency != Money.Stars;

    public Task<RefundResult> Refund(RefundRequest refund) => Task.FromResult(RefundResult.ByHand);
}
