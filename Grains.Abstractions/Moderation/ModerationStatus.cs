namespace LytSlot.Moderation;

/// <summary>How the platform stands to what an order is to publish.</summary>
[GenerateSerializer, Alias("lyt.ModerationStatus")]
public enum ModerationStatus
{
    /// <summary>Nobody has to look at it.</summary>
    None = 0,

    /// <summary>An admin is to look at it. Once it is paid, it is neither approved nor published before.</summary>
    Waiting = 1,

    /// <summary>An admin has looked at it: it goes on.</summary>
    Cleared = 2,

    /// <summary>An admin has looked at it, and it ended.</summary>
    Refused = 3,
}
