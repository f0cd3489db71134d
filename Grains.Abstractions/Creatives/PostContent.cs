using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LytSlot.Creatives;

/// <summary>
/// What is to be published: text, or media with the text as caption. Members that came later are written only when
/// they say something, so that the hash of an older content stays what it was.
/// </summary>
/// <param name="Text">The text, or the caption when there are media. May be empty only with media.</param>
/// <param name="Media">None, one, or 2 to 10 as an album, in the order they are shown.</param>
/// <param name="Buttons">Link buttons, one per row; none on an album.</param>
/// <param name="Silent">Sent without a sound.</param>
/// <param name="LinkPreview">Whether the first link is shown with a preview.</param>
/// <param name="CaptionAt">Which of the media <paramref name="Text"/> belongs to, from 0; 0 without media.</param>
/// <param name="CaptionAbove">Whether captions stand above their media; documents ignore it.</param>
/// <param name="Preview">How the preview is drawn; null: as Telegram likes.</param>
/// <param name="IsPinned">
/// Whether it is pinned for its term. Only a post that comes down again and that its owner approved is.
/// </param>
/// <param name="Clicks">Which of its links are counted; null: none.</param>
[GenerateSerializer, Immutable, Alias("lyt.PostContent")]
public sealed record PostContent(
    [property: Id(0)] PostText Text,
    [property: Id(1)] ImmutableArray<PostMedia> Media,
    [property: Id(2)] ImmutableArray<LinkButton> Buttons,
    [property: Id(3)] bool Silent,
    [property: Id(4)] bool LinkPreview,
    [property: Id(5), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int CaptionAt = 0,
    [property: Id(6), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool CaptionAbove = false,
    [property: Id(7), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] LinkLook? Preview = null,
    [property: Id(8), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsPinned = false,
    [property: Id(9), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] CountedLinks? Clicks = null);
