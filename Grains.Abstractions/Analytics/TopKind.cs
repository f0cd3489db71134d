namespace LytSlot.Analytics;

/// <summary>What is ranked.</summary>
public enum TopKind
{
    /// <summary>Nothing; never asked for.</summary>
    None = 0,

    /// <summary>The tenant's channels.</summary>
    Channels = 1,

    /// <summary>Formats of ads.</summary>
    Formats = 2,

    /// <summary>Who advertised.</summary>
    Advertisers = 3,
}
