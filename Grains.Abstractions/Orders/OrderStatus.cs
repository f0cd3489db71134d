namespace LytSlot.Orders;

/// <summary>Where an order stands. The life of an order is the table in README.</summary>
[GenerateSerializer, Alias("lyt.OrderStatus")]
public enum OrderStatus
{
    /// <summary>No such order.</summary>
    None = 0,

    /// <summary>The slot is reserved, waiting for payment.</summary>
    Held = 1,

    /// <summary>Waiting for the owner.</summary>
    Paid = 2,

    /// <summary>The advertiser must resubmit.</summary>
    ChangesRequested = 3,

    /// <summary>Will be published at the slot.</summary>
    Scheduled = 4,

    /// <summary>Being sent; the attempt is recorded.</summary>
    Publishing = 5,

    /// <summary>Live in the channel.</summary>
    Published = 6,

    /// <summary>The term is over and the money released. Final.</summary>
    Completed = 7,

    /// <summary>The hold ran out. Final, unless money still wins the slot back.</summary>
    Expired = 8,

    /// <summary>Called off. Final.</summary>
    Cancelled = 9,

    /// <summary>The owner said no, or nothing in time. Final.</summary>
    Rejected = 10,

    /// <summary>Could not be published in time. Final.</summary>
    Failed = 11,

    /// <summary>Removed or altered before its term. Final.</summary>
    Breached = 12,
}
