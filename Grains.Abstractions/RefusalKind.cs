namespace LytSlot;

/// <summary>What sort of "no" it is.</summary>
[GenerateSerializer, Alias("lyt.RefusalKind")]
public enum RefusalKind
{
    /// <summary>Never used.</summary>
    None = 0,

    /// <summary>It does not exist, or is not yours: the same answer. HTTP 404.</summary>
    NotFound = 1,

    /// <summary>Your role in your own tenant is too low. HTTP 403.</summary>
    Forbidden = 2,

    /// <summary>The request can never succeed as it stands. HTTP 422.</summary>
    Invalid = 3,

    /// <summary>The request does not fit the present state. HTTP 409.</summary>
    Conflict = 4,

    /// <summary>It was read before somebody else changed it. HTTP 412.</summary>
    Stale = 5,
}
