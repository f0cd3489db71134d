using System.Collections.Immutable;

namespace LytSlot.Channels;

/// <summary>A channel as its own people see it.</summary>
/// <param name="ChannelId">Telegram chat id, negative.</param>
/// <param name="Tenant">Owner.</param>
/// <param name="Status">Whether it sells.</param>
/// <param name="Title">Title in Telegram.</param>
/// <param name="Username">Public name without @; null for a private channel.</param>
/// <param name="Subscribers">Members when last counted; null before.</param>
/// <param name="Settings">What its owner set.</param>
/// <param name="Version">Grows with each change of the settings and the blocked times.</param>
/// <param name="MissingRights">
/// Rights the bot lacks: <c>can_post_messages</c>, <c>can_edit_messages</c>, <c>can_delete_messages</c>.
/// </param>
[GenerateSerializer, Immutable, Alias("lyt.ChannelView")]
public sealed record ChannelView(
    [property: Id(0)] long ChannelId,
    [property: Id(1)] Guid Tenant,
    [property: Id(2)] ChannelStatus Status,
    [property: Id(3)] string Title,
    [property: Id(4)] string? Username,
    [property: Id(5)] int? Subscribers,
    [property: Id(6)] ChannelSettings Settings,
    [property: Id(7)] int Version,
    [property: Id(8)] ImmutableArray<string> MissingRights)
{
    /// <summary>Times its owner keeps free of ads; told to its own people only.</summary>
    [Id(9)]
    public ImmutableArray<TimeBlock> Blocks { get; init; } = [];

    /// <summary>Grows with each change of the settings, and with nothing else.</summary>
    [Id(10)]
    public int SettingsVersion { get; init; }

    /// <summary>Why an admin stopped sales; null when none did, or said nothing.</summary>
    [Id(11)]
    public string? SuspendedFor { get; init; }

    /// <summary>When Telegram was last asked for title and subscribers, UTC; null: before that was kept.</summary>
    [Id(12)]
    public DateTimeOffset? LookedAt { get; init; }
}
