namespace LytSlot.Orders;

/// <summary>How far an order is, as its advertiser sees it. Every status belongs to one.</summary>
[GenerateSerializer, Alias("lyt.OrderPhase")]
public enum OrderPhase
{
    /// <summary>Any.</summary>
    None = 0,

    /// <summary>Somebody has to do something first: held, paid, changes requested.</summary>
    Waiting = 1,

    /// <summary>It goes out at its slot: scheduled, publishing.</summary>
    Coming = 2,

    /// <summary>The post stands in the channel: published.</summary>
    Standing = 3,

    /// <summary>It is over, well or not.</summary>
    Done = 4,
}
