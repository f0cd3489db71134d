namespace LytSlot.Grains;

/// <summary>The accounts of the ledger.</summary>
internal enum Account
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>What advertisers paid in, as the other side of every payment; falls with it.</summary>
    Advertiser = 1,

    /// <summary>Paid and not yet earned or given back.</summary>
    Held = 2,

    /// <summary>Earned by the tenant.</summary>
    Tenant = 3,

    /// <summary>The platform's fees.</summary>
    Platform = 4,

    /// <summary>Paid out to tenants.</summary>
    Payout = 5,
}
