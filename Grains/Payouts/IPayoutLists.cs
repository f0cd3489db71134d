using LytSlot.Payouts;
using LytSlot.Queries;

namespace LytSlot.Grains.Payouts;

/// <summary>Lists of payouts, latest first.</summary>
internal interface IPayoutLists
{
    /// <summary>A tenant's, under row-level security; null when the cursor is not one of ours.</summary>
    Task<PayoutPage?> OfTenant(Guid tenant, Page page, CancellationToken cancel);

    /// <summary>Every tenant's in a status; null when the cursor is not one of ours.</summary>
    Task<PayoutPage?> OfAll(PayoutStatus status, Page page, CancellationToken cancel);
}
