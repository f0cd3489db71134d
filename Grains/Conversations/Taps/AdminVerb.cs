namespace LytSlot.Grains.Conversations.Taps;

/// <summary>What a button of an admin asks for. Stored, hence append-only.</summary>
internal enum AdminVerb
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>Where admins begin.</summary>
    Home = 1,

    /// <summary>All tenants.</summary>
    Tenants = 2,

    /// <summary>The payouts that wait for an answer.</summary>
    Payouts = 3,

    /// <summary>A channel is looked at.</summary>
    Channel = 4,

    /// <summary>A tenant is looked at.</summary>
    Tenant = 5,

    /// <summary>An order is looked at.</summary>
    Order = 6,

    /// <summary>A payout is looked at.</summary>
    Payout = 7,

    /// <summary>A channel is to sell no more; asked why, and again.</summary>
    SuspendChannel = 8,

    /// <summary>A suspended channel may sell again; asked again.</summary>
    LiftChannel = 9,

    /// <summary>A tenant is to sell no more; asked why, and again.</summary>
    SuspendTenant = 10,

    /// <summary>A suspended tenant may sell again; asked again.</summary>
    LiftTenant = 11,

    /// <summary>The money of a payout was sent; asked again.</summary>
    ConfirmPayout = 12,

    /// <summary>The money of a payout will not be sent; asked why, and again.</summary>
    RejectPayout = 13,

    /// <summary>An order's money was given back by hand; asked again.</summary>
    ReturnMoney = 14,

    /// <summary>The orders that wait for a look.</summary>
    Moderation = 15,

    /// <summary>An order that waits is to go on; asked again.</summary>
    ClearOrder = 16,

    /// <summary>An order that waits is not to go on; asked why, and again.</summary>
    RefuseOrder = 17,

    /// <summary>An order is to wait for a look; asked why, and again.</summary>
    HoldOrder = 18,
}
