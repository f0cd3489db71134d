namespace LytSlot.Channels;

/// <summary>Who lets a paid order through.</summary>
[GenerateSerializer, Alias("lyt.Approval")]
public enum Approval
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>The owner or a manager, by button or console.</summary>
    Manual = 1,

    /// <summary>Nobody: a paid order is scheduled at once.</summary>
    Automatic = 2,
}
