namespace LytSlot.Accounting;

/// <summary>The accounts of the ledger. Each tenant has its own of every one.</summary>
[GenerateSerializer, Alias("lyt.Account")]
public enum Account
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>What advertisers paid in, as the other side of every payment; falls with it.</summary>
    Advertiser = 1,

    /// <summary>Paid and not yet earned or given back.</summary>
    Held = 2,

    /// <summary>
    /// Earned by the tenant and not asked for. Negative when a payer's bank took back what was paid out already, or
    /// when fees of transfers are owed.
    /// </summary>
    Tenant = 3,

    /// <summary>The platform's fees.</summary>
    Platform = 4,

    /// <summary>Paid out to tenants, or transferred to them by the advertiser and earned.</summary>
    Payout = 5,

    /// <summary>Asked for by the tenant; neither paid out nor refused yet.</summary>
    InPayout = 6,
}
