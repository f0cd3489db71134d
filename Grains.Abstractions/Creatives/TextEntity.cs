namespace LytSlot.Creatives;

/// <summary>
/// A part of a text that is drawn in a special way, as the Bot API describes it
/// (https://core.telegram.org/bots/api#messageentity).
/// </summary>
/// <param name="Kind">The Bot API's type: <c>bold</c>, <c>text_link</c>, <c>custom_emoji</c>…</param>
/// <param name="Offset">Start, in UTF-16 units.</param>
/// <param name="Length">Length, in UTF-16 units, at least 1.</param>
/// <param name="Url">Target of a <c>text_link</c>; null otherwise.</param>
/// <param name="Language">Programming language of a <c>pre</c>; null otherwise.</param>
/// <param name="CustomEmojiId">Id of a <c>custom_emoji</c>; null otherwise.</param>
/// <param name="UserId">Telegram id of whom a <c>text_mention</c> mentions; null otherwise.</param>
/// <param name="UnixTime">The moment a <c>date_time</c> shows, Unix seconds; null otherwise.</param>
/// <param name="DateTimeFormat">How a <c>date_time</c> is written; null: as it was typed, or otherwise.</param>
[GenerateSerializer, Immutable, Alias("lyt.TextEntity")]
public sealed record TextEntity(
    [property: Id(0)] string Kind,
    [property: Id(1)] int Offset,
    [property: Id(2)] int Length,
    [property: Id(3)] string? Url,
    [property: Id(4)] string? Language,
    [property: Id(5)] string? CustomEmojiId,
    [property: Id(6)] long? UserId = null,
    [property: Id(7)] long? UnixTime = null,
    [property: Id(8)] string? DateTimeFormat = null);
