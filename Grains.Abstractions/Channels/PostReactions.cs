namespace LytSlot.Channels;

/// <summary>Reactions on a message of a channel: a count that Telegram made, whichever way it has come.</summary>
/// <param name="MessageId">The message; of an album, any of them.</param>
/// <param name="Count">All reactions on it together, of every kind; 0 when the last one was taken back.</param>
/// <param name="At">When it was so, UTC, by Telegram's clock in seconds.</param>
/// <param name="Update">The update that told of it: of one second, the higher is the later.</param>
[GenerateSerializer, Immutable, Alias("lyt.PostReactions")]
public sealed record PostReactions(
    [property: Id(0)] int MessageId,
    [property: Id(1)] int Count,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] int Update);
