namespace LytSlot;

/// <summary>On whose behalf a call is made.</summary>
[GenerateSerializer, Alias("lyt.CallerKind")]
public enum CallerKind
{
    /// <summary>Never used; a call with it is refused.</summary>
    None = 0,

    /// <summary>Nobody known yet: someone who is signing in.</summary>
    Guest = 1,

    /// <summary>A Telegram user as such: an advertiser, or a person in a dialog.</summary>
    Person = 2,

    /// <summary>A member of a tenant, acting for it.</summary>
    Member = 3,

    /// <summary>A platform admin.</summary>
    Admin = 4,

    /// <summary>The cluster itself. Refused when it comes from a client.</summary>
    System = 5,

    /// <summary>
    /// A host's own machinery (update poller, webhook receiver): may deliver facts, reads nothing of anyone.
    /// </summary>
    Host = 6,
}
