namespace LytSlot.Grains.Payments;

/// <summary>What became of a part that goes back.</summary>
internal enum PartState
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>Must go back.</summary>
    Due = 1,

    /// <summary>Has gone back.</summary>
    Done = 2,
}
