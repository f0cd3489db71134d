namespace LytSlot.Orders;

/// <summary>Where a group of orders stands.</summary>
[GenerateSerializer, Alias("lyt.OrderGroupStatus")]
public enum OrderGroupStatus
{
    /// <summary>No such group.</summary>
    None = 0,

    /// <summary>Its slots are being taken.</summary>
    Holding = 1,

    /// <summary>All its slots are held, waiting for payment.</summary>
    Held = 2,

    /// <summary>All its orders were paid: each lives its own life. Final.</summary>
    Paid = 3,

    /// <summary>Not all could be taken or were paid: what was is given up again.</summary>
    Undoing = 4,

    /// <summary>Nothing of it is left. Final.</summary>
    Ended = 5,
}
