namespace LytSlot.Advertisers;

/// <summary>What a booking must know of an advertiser.</summary>
/// <param name="Advertiser">Telegram user id.</param>
/// <param name="Standing">On which list they are.</param>
/// <param name="Version">Grows with every change: of two, the higher one counts.</param>
[GenerateSerializer, Immutable, Alias("lyt.AdvertiserStanding")]
public sealed record AdvertiserStanding(
    [property: Id(0)] long Advertiser,
    [property: Id(1)] Standing Standing,
    [property: Id(2)] int Version);
