namespace LytSlot.Grains.Orders;

/// <summary>Kinds of things an order does outside.</summary>
internal enum OrderErrand
{
    /// <summary>Nothing now.</summary>
    None = 0,

    /// <summary>Time has passed: decide what that means.</summary>
    Tick = 1,

    /// <summary>Publish.</summary>
    Publish = 2,

    /// <summary>Find out what became of an attempt without a result.</summary>
    Judge = 3,

    /// <summary>Take the post down.</summary>
    TakeDown = 4,

    /// <summary>Look whether an attempt that was given up left a copy.</summary>
    LookAgain = 5,

    /// <summary>Look whether the post stands as it was published.</summary>
    Check = 6,

    /// <summary>Pin the post.</summary>
    Pin = 7,
}
