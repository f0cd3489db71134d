using LytSlot.Channels;

namespace LytSlot.ApiHost.Channels;

/// <summary>What advertisers whose orders were carried out think of a channel.</summary>
/// <param name="Average">From 1 to 5 with one decimal.</param>
/// <param name="Count">How many rated.</param>
internal sealed record RatingResponse(decimal Average, long Count)
{
    public static RatingResponse From(ChannelRating rating) => new(rating.Average, rating.Count);
}
