using LytSlot.Payments;

namespace LytSlot.Grains.Payments;

/// <summary>A provider on whose own page people pay.</summary>
internal interface ICheckoutProvider : IPaymentProvider
{
    /// <summary>Opens a page. The same attempt again gives the same page.</summary>
    Task<OpenResult> Open(CheckoutRequest request);

    /// <summary>What the provider itself says of a page.</summary>
    /// <param name="reference">The provider's id of the page; may be anybody's text.</param>
    Task<PageResult> Look(string reference);

    /// <summary>Asks the provider to let nobody pay on the page any more. May do nothing.</summary>
    Task Close(string reference);

    /// <summary>How a dispute stands now; <see cref="DisputeStatus.None"/> without a clear answer.</summary>
    /// <param name="dispute">The provider's id of it.</param>
    Task<DisputeStatus> LookAtDispute(string dispute);

    /// <summary>What a notification is about. Its sender is proved, or what it says is asked back.</summary>
    Task<NewsResult> Hear(PaymentNews news);
}
