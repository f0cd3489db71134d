namespace LytSlot.Sending;

/// <summary>Whether a host may poll the bot's updates.</summary>
/// <param name="Yours">True: poll until the lease ends.</param>
/// <param name="Length">How long the lease lasts, or when to ask again.</param>
[GenerateSerializer, Immutable, Alias("lyt.PollerLease")]
public sealed record PollerLease(
    [property: Id(0)] bool Yours,
    [property: Id(1)] TimeSpan Length);
