namespace LytSlot.Webhooks;

/// <summary>Why a post has no answer.</summary>
[GenerateSerializer, Alias("lyt.DeliveryFault")]
public enum DeliveryFault
{
    /// <summary>It has one.</summary>
    None = 0,

    /// <summary>No answer within ten seconds.</summary>
    Timeout = 1,

    /// <summary>The name is unknown, nobody listens, or the connection broke.</summary>
    Unreachable = 2,

    /// <summary>TLS failed: a certificate nobody should trust.</summary>
    TlsFailed = 3,

    /// <summary>The name leads into a private network: nothing was sent.</summary>
    AddressForbidden = 4,
}
