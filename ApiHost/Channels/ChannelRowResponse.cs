using LytSlot.Channels;
using LytSlot.Queries;

namespace LytSlot.ApiHost.Channels;

/// <summary>A channel in a list.</summary>
/// <param name="Id">Telegram chat id, negative.</param>
/// <param name="Status">Whether it sells.</param>
/// <param name="Title">Title in Telegram.</param>
/// <param name="Username">Public name without @; null for a private channel.</param>
/// <param name="Subscribers">Members; null when not counted.</param>
internal sealed record ChannelRowResponse(
    long Id, ChannelStatus Status, string Title, string? Username, int? Subscribers)
{
    public static ChannelRowResponse From(ChannelRow channel) =>
        new(channel.ChannelId, channel.Status, channel.Title, channel.Username, channel.Subscribers);
}
