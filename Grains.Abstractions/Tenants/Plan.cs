namespace LytSlot.Tenants;

/// <summary>What a tenant has subscribed to.</summary>
[GenerateSerializer, Alias("lyt.Plan")]
public enum Plan
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>One channel.</summary>
    Free = 1,

    /// <summary>Many channels.</summary>
    Pro = 2,
}
