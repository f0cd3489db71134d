namespace LytSlot.Sending;

/// <summary>Leave to send, or when to ask again.</summary>
/// <param name="Granted">True: send now.</param>
/// <param name="Validity">How long a granted permit is good.</param>
/// <param name="RetryIn">When not granted: ask again after this.</param>
[GenerateSerializer, Immutable, Alias("lyt.SendPermit")]
public sealed record SendPermit(
    [property: Id(0)] bool Granted,
    [property: Id(1)] TimeSpan Validity,
    [property: Id(2)] TimeSpan RetryIn);
