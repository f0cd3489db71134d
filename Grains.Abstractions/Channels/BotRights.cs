namespace LytSlot.Channels;

/// <summary>What Telegram said of the bot in a channel.</summary>
/// <param name="IsMember">Whether it is there at all.</param>
/// <param name="CanPost">can_post_messages</param>
/// <param name="CanEdit">can_edit_messages</param>
/// <param name="CanDelete">can_delete_messages</param>
[GenerateSerializer, Immutable, Alias("lyt.BotRights")]
public sealed record BotRights(
    [property: Id(0)] bool IsMember,
    [property: Id(1)] bool CanPost,
    [property: Id(2)] bool CanEdit,
    [property: Id(3)] bool CanDelete)
{
    /// <summary>When Telegram says they became so, UTC, by its clock; null: it was asked just now.</summary>
    [Id(4)]
    public DateTimeOffset? At { get; init; }

    /// <summary>The update that brought them: of two in one second the higher is the later.</summary>
    [Id(5)]
    public int Update { get; init; }
}
