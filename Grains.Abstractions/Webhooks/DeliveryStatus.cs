namespace LytSlot.Webhooks;

/// <summary>Where a delivery stands.</summary>
[GenerateSerializer, Alias("lyt.DeliveryStatus")]
public enum DeliveryStatus
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>It is tried, or will be.</summary>
    Pending = 1,

    /// <summary>It was answered with 2xx.</summary>
    Delivered = 2,

    /// <summary>Three days of trying came to nothing.</summary>
    GivenUp = 3,
}
