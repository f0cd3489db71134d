using LytSlot.Channels;

namespace LytSlot.Queries;

/// <summary>A channel in a tenant's list.</summary>
/// <param name="ChannelId">Telegram chat id.</param>
/// <param name="Status">Whether it sells.</param>
/// <param name="Title">Title.</param>
/// <param name="Username">Public name; null for a private one.</param>
/// <param name="Subscribers">Members; null when not counted.</param>
[GenerateSerializer, Immutable, Alias("lyt.ChannelRow")]
public sealed record ChannelRow(
    [property: Id(0)] long ChannelId,
    [property: Id(1)] ChannelStatus Status,
    [property: Id(2)] string Title,
    [property: Id(3)] string? Username,
    [property: Id(4)] int? Subscribers);
