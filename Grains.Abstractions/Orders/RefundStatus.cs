namespace LytSlot.Orders;

/// <summary>What became of money that goes back.</summary>
[GenerateSerializer, Alias("lyt.RefundStatus")]
public enum RefundStatus
{
    /// <summary>Nothing goes back.</summary>
    None = 0,

    /// <summary>It is on its way.</summary>
    Owed = 1,

    /// <summary>It has gone back.</summary>
    Done = 2,
}
