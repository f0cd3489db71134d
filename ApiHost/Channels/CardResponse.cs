using System.Collections.Immutable;
using LytSlot.Channels;

namespace LytSlot.ApiHost.Channels;

/// <summary>A channel that sells, as anyone may see it.</summary>
/// <param name="Id">Telegram chat id, negative.</param>
/// <param name="Title">Title in Telegram.</param>
/// <param name="Username">Public name without @; null for a private channel.</param>
/// <param name="Subscribers">Members; null when not counted.</param>
/// <param name="CountedAt">When they were counted; null: before that was kept.</param>
/// <param name="Language"><c>ru</c> or <c>en</c>.</param>
/// <param name="Category">Code of a category; null for none.</param>
/// <param name="TimeZone">IANA zone of its slots.</param>
/// <param name="Formats">What is sold; rules of the prices may change what a slot costs.</param>
/// <param name="Rating">What advertisers think of it; null when nobody rated.</param>
internal sealed record CardResponse(
    long Id,
    string Title,
    string? Username,
    int? Subscribers,
    DateTimeOffset? CountedAt,
    string Language,
    string? Category,
    string TimeZone,
    ImmutableArray<FormatResponse> Formats,
    RatingResponse? Rating)
{
    public static CardResponse From(ChannelCard card) => new(
        card.ChannelId,
        card.Title,
        card.Username,
        card.Subscribers,
        card.CountedAt,
        card.Language,
        card.Category,
        card.TimeZone,
        [.. card.Formats.Select(FormatResponse.From)],
        card.Rating is { } rating ? RatingResponse.From(rating) : null);
}
