namespace LytSlot.Accounting;

/// <summary>Why what is available to a tenant changed.</summary>
[GenerateSerializer, Alias("lyt.StatementLineKind")]
public enum StatementLineKind
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>The whole price of an order that was carried out; none for a transfer, which the tenant has.</summary>
    Earned = 1,

    /// <summary>The platform's fee.</summary>
    Fee = 2,

    /// <summary>What the platform gave back of its fee.</summary>
    FeeReturned = 3,

    /// <summary>Money given back to the advertiser after it was earned.</summary>
    Refund = 4,

    /// <summary>Money the payer's bank took back, or that was given back at the provider.</summary>
    Chargeback = 5,

    /// <summary>Money of a dispute that was won.</summary>
    ChargebackReversed = 6,

    /// <summary>Asked for to be paid out.</summary>
    Payout = 7,

    /// <summary>A payout that was refused.</summary>
    PayoutReturned = 8,
}
