namespace LytSlot.Accounting;

/// <summary>How a tenant's money of one currency stands, in minor units.</summary>
/// <param name="Currency">ISO 4217, or <c>XTR</c>.</param>
/// <param name="HeldMinor">Paid by advertisers and not yet earned or given back.</param>
/// <param name="AvailableMinor">
/// Earned and not asked for yet. Negative when a payer's bank took back what was paid out already, or when fees of
/// transfers are owed: what is earned next makes up for it first.
/// </param>
/// <param name="InPayoutMinor">Asked for and not answered yet.</param>
/// <param name="PaidOutMinor">Paid out so far, and transferred by advertisers and earned.</param>
[GenerateSerializer, Immutable, Alias("lyt.Balance")]
public sealed record Balance(
    [property: Id(0)] string Currency,
    [property: Id(1)] long HeldMinor,
    [property: Id(2)] long AvailableMinor,
    [property: Id(3)] long InPayoutMinor,
    [property: Id(4)] long PaidOutMinor);
