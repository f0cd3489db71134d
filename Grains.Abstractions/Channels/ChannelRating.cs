namespace LytSlot.Channels;

/// <summary>What advertisers whose orders were carried out think of a channel.</summary>
/// <param name="Count">How many rated, 1 or more.</param>
/// <param name="Sum">Sum of their ratings, each from 1 to 5.</param>
[GenerateSerializer, Immutable, Alias("lyt.ChannelRating")]
public sealed record ChannelRating(
    [property: Id(0)] long Count,
    [property: Id(1)] long Sum)
{
    /// <summary>From 1 to 5 with one decimal, half rounded up.</summary>
    public decimal Average => Math.Round((decimal)Sum / Count, 1, MidpointRounding.AwayFromZero);
}
