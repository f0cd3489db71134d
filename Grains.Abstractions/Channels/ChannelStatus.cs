namespace LytSlot.Channels;

/// <summary>Whether a channel sells.</summary>
[GenerateSerializer, Alias("lyt.ChannelStatus")]
public enum ChannelStatus
{
    /// <summary>Not connected.</summary>
    None = 0,

    /// <summary>Connected, not yet open for sale.</summary>
    Pending = 1,

    /// <summary>Sells slots.</summary>
    Active = 2,

    /// <summary>Its owner stopped sales.</summary>
    Paused = 3,

    /// <summary>The bot lost a right it needs.</summary>
    RightsLost = 4,

    /// <summary>A platform admin stopped sales.</summary>
    Suspended = 5,
}
