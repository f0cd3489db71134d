namespace LytSlot.Grains.Tenants;

/// <summary>What a tenant has subscribed to.</summary>
internal enum Plan
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>One channel.</summary>
    Free = 1,

    /// <summary>Many channels.</summary>
    Pro = 2,
}
