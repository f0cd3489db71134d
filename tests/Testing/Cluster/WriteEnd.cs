namespace LytSlot.Testing.Cluster;

/// <summary>How a write ends.</summary>
internal enum WriteEnd
{
    /// <summary>Carried out, and the writer knows.</summary>
    Well = 0,

    /// <summary>Not carried out.</summary>
    Nothing = 1,

    /// <summary>Carried out, and the writer hears of a fault.</summary>
    Silence = 2,
}
