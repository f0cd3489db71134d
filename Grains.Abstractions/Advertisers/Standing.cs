namespace LytSlot.Advertisers;

/// <summary>On which of a tenant's lists an advertiser is.</summary>
public enum Standing
{
    /// <summary>On none: they book, and the channel's way of approving applies.</summary>
    None = 0,

    /// <summary>On the allow list: what they pay for is approved without asking.</summary>
    Allowed = 1,

    /// <summary>On the block list: they can book nothing more.</summary>
    Blocked = 2,
}
