using LytSlot.Accounting;

namespace LytSlot.ApiHost.Accounting;

/// <summary>How the tenant's money of one currency stands, in minor units.</summary>
/// <param name="Currency">ISO 4217, or <c>XTR</c>.</param>
/// <param name="HeldMinor">Paid by advertisers, not yet earned or given back.</param>
/// <param name="AvailableMinor">
/// Earned, and can be asked for. Negative when a payer's bank took back what was paid out already, or when fees of
/// transfers are owed.
/// </param>
/// <param name="InPayoutMinor">Asked for, not answered yet.</param>
/// <param name="PaidOutMinor">Paid out so far, and transferred by advertisers and earned.</param>
internal sealed record BalanceResponse(
    string Currency,
    long HeldMinor,
    long AvailableMinor,
    long InPayoutMinor,
    long PaidOutMinor)
{
    public static BalanceResponse From(Balance balance) => new(
        balance.Currency, balance.HeldMinor, balance.AvailableMinor, balance.InPayoutMinor, balance.PaidOutMinor);
}
