using System.Collections.Immutable;

namespace LytSlot.Channels;

/// <summary>A channel as the catalogue shows it to anyone.</summary>
/// <param name="ChannelId">Telegram chat id, negative.</param>
/// <param name="Tenant">Owner: creatives for this channel are kept under it.</param>
/// <param name="Title">Title in Telegram.</param>
/// <param name="Username">Public name without @; null for a private channel.</param>
/// <param name="Subscribers">Members when last counted; null before.</param>
/// <param name="Language"><c>ru</c> or <c>en</c>.</param>
/// <param name="Category">Code of a <see cref="ChannelCategory"/>; null for none.</param>
/// <param name="TimeZone">IANA zone of its slots.</param>
/// <param name="Formats">What is sold.</param>
/// <param name="HasPriceRules">Whether a slot may cost another price than its format; false in lists.</param>
/// <param name="TakesPins">Whether a post may be pinned: somebody looks at it before; false in lists.</param>
[GenerateSerializer, Immutable, Alias("lyt.ChannelCard")]
public sealed record ChannelCard(
    [property: Id(0)] long ChannelId,
    [property: Id(1)] Guid Tenant,
    [property: Id(2)] string Title,
    [property: Id(3)] string? Username,
    [property: Id(4)] int? Subscribers,
    [property: Id(5)] string Language,
    [property: Id(6)] string? Category,
    [property: Id(7)] string TimeZone,
    [property: Id(8)] ImmutableArray<FormatOffer> Formats,
    [property: Id(9)] bool HasPriceRules = false,
    [property: Id(10)] bool TakesPins = false)
{
    /// <summary>When <see cref="Subscribers"/> were counted, UTC; null: before that was kept.</summary>
    [Id(11)]
    public DateTimeOffset? CountedAt { get; init; }

    /// <summary>What advertisers think of it; null: nobody rated, and where the channel itself is asked.</summary>
    [Id(12)]
    public ChannelRating? Rating { get; init; }
}
