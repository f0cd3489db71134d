using System.Text.Json.Serialization;

namespace LytSlot.Creatives;

/// <summary>A medium that Telegram already holds.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="FileId">The bot's own handle for sending it.</param>
/// <param name="UniqueId">The same for the same file, whoever sends it: what posts are compared by.</param>
/// <param name="HasSpoiler">Covered until it is tapped; documents ignore it.</param>
/// <param name="Caption">
/// Its own caption in an album, beside the post's text, which is that of another medium; null: none.
/// </param>
[GenerateSerializer, Immutable, Alias("lyt.PostMedia")]
public sealed record PostMedia(
    [property: Id(0)] MediaKind Kind,
    [property: Id(1)] string FileId,
    [property: Id(2)] string UniqueId,
    [property: Id(3), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool HasSpoiler = false,
    [property: Id(4)] PostText? Caption = null);
