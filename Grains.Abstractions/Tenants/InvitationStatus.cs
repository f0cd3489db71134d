namespace LytSlot.Tenants;

/// <summary>The life of an invitation.</summary>
[GenerateSerializer, Alias("lyt.InvitationStatus")]
public enum InvitationStatus
{
    /// <summary>Not made.</summary>
    None = 0,

    /// <summary>Can be accepted, once.</summary>
    Open = 1,

    /// <summary>Somebody has joined by it.</summary>
    Used = 2,

    /// <summary>Taken back, by an owner or because who invited is no owner any more.</summary>
    Revoked = 3,

    /// <summary>Too late.</summary>
    Expired = 4,
}
