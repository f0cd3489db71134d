namespace LytSlot.Payments;

/// <summary>What became of a charge.</summary>
[GenerateSerializer, Alias("lyt.PaymentStatus")]
public enum PaymentStatus
{
    /// <summary>No such charge.</summary>
    None = 0,

    /// <summary>Counted, not yet told to its order.</summary>
    Received = 1,

    /// <summary>Its order took it.</summary>
    Allocated = 2,

    /// <summary>Must go back.</summary>
    RefundDue = 3,

    /// <summary>Has gone back.</summary>
    Refunded = 4,

    /// <summary>The provider refuses for good: a person must look.</summary>
    RefundFailed = 5,

    /// <summary>The payer's bank took it back for good.</summary>
    ChargedBack = 6,

    /// <summary>Split among the orders of a group: each share is a payment of its own.</summary>
    Split = 7,
}
