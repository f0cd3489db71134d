namespace LytSlot.Payments;

/// <summary>How a dispute over a charge stands.</summary>
[GenerateSerializer, Alias("lyt.DisputeStatus")]
public enum DisputeStatus
{
    /// <summary>There is none.</summary>
    None = 0,

    /// <summary>The payer's bank has the money back until it is decided.</summary>
    Open = 1,

    /// <summary>Decided for us: the money is here again.</summary>
    Won = 2,

    /// <summary>Decided against us: the money is gone.</summary>
    Lost = 3,
}
