using System.Collections.Immutable;

namespace LytSlot.Creatives;

/// <summary>What is to be published: text, or media with the text as caption.</summary>
/// <param name="Text">The text, or the caption when there are media. May be empty only with media.</param>
/// <param name="Media">None, one, or 2 to 10 as an album.</param>
/// <param name="Buttons">Link buttons, one per row; none on an album.</param>
/// <param name="Silent">Sent without a sound.</param>
/// <param name="LinkPreview">Whether the first link is shown with a preview.</param>
[GenerateSerializer, Immutable, Alias("lyt.PostContent")]
public sealed record PostContent(
    [property: Id(0)] PostText Text,
    [property: Id(1)] ImmutableArray<PostMedia> Media,
    [property: Id(2)] ImmutableArray<LinkButton> Buttons,
    [property: Id(3)] bool Silent,
    [property: Id(4)] bool LinkPreview);
