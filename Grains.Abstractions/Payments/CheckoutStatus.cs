namespace LytSlot.Payments;

/// <summary>Where the payer's way through a provider's page stands.</summary>
[GenerateSerializer, Alias("lyt.CheckoutStatus")]
public enum CheckoutStatus
{
    /// <summary>Never opened.</summary>
    None = 0,

    /// <summary>Stored; whether the provider has it is not known yet.</summary>
    Opening = 1,

    /// <summary>The page waits for the payer.</summary>
    Open = 2,

    /// <summary>Paid; the charge is counted.</summary>
    Paid = 3,

    /// <summary>Nobody can pay on it any more: declined, run out, refused.</summary>
    Closed = 4,
}
