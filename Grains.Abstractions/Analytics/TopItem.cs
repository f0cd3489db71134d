namespace LytSlot.Analytics;

/// <summary>One channel, format or advertiser in one currency.</summary>
/// <param name="Id">Chat id, name of the format, or Telegram user id.</param>
/// <param name="Title">
/// The channel's title now, or the advertiser's name on their latest order; null when it is not known, and for formats.
/// </param>
/// <param name="Numbers">Money; as in <see cref="CurrencyNumbers"/>.</param>
/// <param name="Clicks">Clicks in the period on placements sold in this currency.</param>
/// <param name="Visitors">Different people of each day among the clicks of each placement, added up.</param>
[GenerateSerializer, Immutable, Alias("lyt.TopItem")]
public sealed record TopItem(
    [property: Id(0)] string Id,
    [property: Id(1)] string? Title,
    [property: Id(2)] CurrencyNumbers Numbers,
    [property: Id(3)] long Clicks,
    [property: Id(4)] long Visitors);
