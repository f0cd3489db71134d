using LytSlot.Orders;
using LytSlot.Payments;

namespace LytSlot.Grains.Payments;

/// <summary>What a provider's notification is about. Closed: every kind is nested here.</summary>
internal abstract record NewsResult
{
    /// <summary>Not from the provider, or unreadable.</summary>
    public sealed record Forged : NewsResult;

    /// <summary>Nothing of ours, or nothing anybody needs.</summary>
    public sealed record NotForUs : NewsResult;

    /// <summary>Could not be checked now.</summary>
    public sealed record Later : NewsResult;

    /// <summary>Something happened to a page.</summary>
    public sealed record Page(OrderKey Order, string Reference) : NewsResult;

    /// <summary>Money went back.</summary>
    /// <param name="Order">What the charge was for.</param>
    /// <param name="Reference">The page it was paid on.</param>
    /// <param name="Payment">The charge.</param>
    /// <param name="RefundId">The provider's id of the refund.</param>
    /// <param name="IsOurs">Whether we asked for it.</param>
    /// <param name="Amount">How much.</param>
    public sealed record Refund(
        OrderKey Order,
        string Reference,
        PaymentKey Payment,
        string RefundId,
        bool IsOurs,
        Money Amount) : NewsResult;

    /// <summary>A refund came to nothing, perhaps long after it was made.</summary>
    /// <param name="Order">What the charge was for.</param>
    /// <param name="Reference">The page it was paid on.</param>
    /// <param name="Payment">The charge, or the share of it that was given back.</param>
    /// <param name="RefundId">The provider's id of the refund.</param>
    /// <param name="Id">Ours; null when somebody else asked for it.</param>
    public sealed record RefundFailed(
        OrderKey Order,
        string Reference,
        PaymentKey Payment,
        string RefundId,
        string? Id) : NewsResult;

    /// <summary>The payer's bank disputes a charge.</summary>
    /// <param name="Order">What the charge was for.</param>
    /// <param name="Reference">The page it was paid on.</param>
    /// <param name="Payment">The charge.</param>
    /// <param name="DisputeId">The provider's id of the dispute.</param>
    /// <param name="Status">How it stands now.</param>
    public sealed record Dispute(
        OrderKey Order,
        string Reference,
        PaymentKey Payment,
        string DisputeId,
        DisputeStatus Status) : NewsResult;
}
