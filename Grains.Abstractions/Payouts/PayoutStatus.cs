namespace LytSlot.Payouts;

/// <summary>The life of a payout.</summary>
[GenerateSerializer, Alias("lyt.PayoutStatus")]
public enum PayoutStatus
{
    /// <summary>Not asked for.</summary>
    None = 0,

    /// <summary>Asked for: the money is set aside, an admin is to answer.</summary>
    Requested = 1,

    /// <summary>An admin has sent the money.</summary>
    Confirmed = 2,

    /// <summary>An admin has refused: the money is available again.</summary>
    Rejected = 3,
}
