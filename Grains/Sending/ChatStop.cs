namespace LytSlot.Grains.Sending;

/// <summary>A chat that Telegram stopped.</summary>
/// <param name="Chat">Its id.</param>
/// <param name="Until">Until when, UTC.</param>
[GenerateSerializer, Immutable, Alias("lyt.ChatStop")]
internal sealed record ChatStop([property: Id(0)] long Chat, [property: Id(1)] DateTimeOffset Until);
