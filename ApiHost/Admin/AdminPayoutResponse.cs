using LytSlot.ApiHost.Payouts;
using LytSlot.Payouts;

namespace LytSlot.ApiHost.Admin;

/// <summary>A payout, and whose.</summary>
/// <param name="Tenant">Whose money it is.</param>
/// <param name="Payout">The payout.</param>
internal sealed record AdminPayoutResponse(Guid Tenant, PayoutResponse Payout)
{
    public static AdminPayoutResponse From(PayoutView payout) => new(payout.Key.Tenant, PayoutResponse.From(payout));
}
