namespace LytSlot.Sending;

/// <summary>Leave to send, or when to ask again.</summary>
/// <param name="Granted">True: send now.</param>
/// <param name="Validity">How long a granted permit is good: one that comes later is to be asked for again.</param>
/// <param name="RetryIn">When not granted: ask again after this.</param>
/// <param name="Waited">How long a granted one was waited for, by the sender's clock; null: it does not say.</param>
[GenerateSerializer, Immutable, Alias("lyt.SendPermit")]
public sealed record SendPermit(
    [property: Id(0)] bool Granted,
    [property: Id(1)] TimeSpan Validity,
    [property: Id(2)] TimeSpan RetryIn,
    [property: Id(3)] TimeSpan? Waited = null);
