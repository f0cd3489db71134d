using System.Text.Json.Serialization;

namespace LytSlot.Creatives;

/// <summary>
/// How the preview of a link is drawn (https://core.telegram.org/bots/api#linkpreviewoptions).
/// </summary>
/// <param name="Url">The link that is previewed; null: the first of the text.</param>
/// <param name="IsSmall">Its picture is small.</param>
/// <param name="IsLarge">Its picture is large. Neither: as Telegram likes.</param>
/// <param name="IsAbove">It stands above the text.</param>
[GenerateSerializer, Immutable, Alias("lyt.LinkLook")]
public sealed record LinkLook(
    [property: Id(0)] string? Url = null,
    [property: Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsSmall = false,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsLarge = false,
    [property: Id(3), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsAbove = false);
