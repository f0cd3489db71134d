using System.Collections.Immutable;
using LytSlot.Payments;

namespace LytSlot.Grains.Payments;

/// <summary>The payment's own second door, for what its errand comes back with. Callers: the system only.</summary>
[Alias("lyt.IPaymentWork")]
internal interface IPaymentWork : IGrainWithStringKey
{
    /// <summary>The order has taken note of the money.</summary>
    [Alias("Allocated")]
    Task Allocated();

    /// <summary>The charge pays for a group, and so it is split.</summary>
    [Alias("Split")]
    Task Split(ImmutableArray<PaymentShare> shares);

    /// <summary>Every share of the charge is a payment now.</summary>
    [Alias("SplitTold")]
    Task SplitTold();

    /// <summary>
    /// Somebody gave money of the charge it is a share of back at the provider. A repeat answers as before.
    /// </summary>
    /// <param name="refund">Id of that refund.</param>
    /// <param name="mostMinor">How much of it is nobody's yet.</param>
    /// <param name="isAwaited">Whether it is asked for only if just so much is to go back anyway.</param>
    /// <returns>How much of it is this share's, in minor units.</returns>
    [Alias("SeenElsewhere")]
    Task<long> SeenElsewhere(Guid refund, long mostMinor, bool isAwaited);

    /// <summary>Nobody has such an order: the money goes back.</summary>
    [Alias("Unwanted")]
    Task Unwanted();

    /// <summary>What the provider said to the refund of all that is left.</summary>
    [Alias("RefundTried")]
    Task RefundTried(RefundResult result);

    /// <summary>What the provider said to the refund of a part.</summary>
    [Alias("PartTried")]
    Task PartTried(Guid part, RefundResult result);

    /// <summary>The order knows that the part has gone.</summary>
    [Alias("PartTold")]
    Task PartTold(Guid part);

    /// <summary>The order knows how the dispute stands.</summary>
    [Alias("DisputeTold")]
    Task DisputeTold(DisputeStatus status);

    /// <summary>What the provider said when it was asked how an open dispute stands.</summary>
    /// <param name="dispute">The provider's id of it.</param>
    /// <param name="status"><see cref="DisputeStatus.None"/> when it gave no clear answer.</param>
    [Alias("DisputeLooked")]
    Task DisputeLooked(string dispute, DisputeStatus status);

    /// <summary>The order knows that a refund failed after it had been made.</summary>
    [Alias("FailureTold")]
    Task FailureTold(string id);

    /// <summary>The order knows that the provider refuses.</summary>
    [Alias("StuckTold")]
    Task StuckTold();
}
