using LytSlot.Orders;

namespace LytSlot.Grains.Payments;

/// <summary>What a provider says of a page. Closed: every kind is nested here.</summary>
internal abstract record PageResult
{
    /// <summary>It waits for the payer.</summary>
    public sealed record Waiting : PageResult;

    /// <summary>It was paid.</summary>
    /// <param name="Order">What it was opened for.</param>
    /// <param name="Charge">The provider's id of the charge.</param>
    /// <param name="Amount">What was paid.</param>
    /// <param name="PaidAt">When, UTC.</param>
    public sealed record Paid(OrderKey Order, string Charge, Money Amount, DateTimeOffset PaidAt) : PageResult;

    /// <summary>Nobody can pay on it any more, and nobody has.</summary>
    public sealed record Gone : PageResult;

    /// <summary>There is no such page, or it is none of ours.</summary>
    public sealed record NotOurs : PageResult;

    /// <summary>No clear answer.</summary>
    public sealed record Unknown : PageResult;
}
