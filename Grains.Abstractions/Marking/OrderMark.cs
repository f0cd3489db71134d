namespace LytSlot.Marking;

/// <summary>The mark of an order's post.</summary>
/// <param name="Data">Who advertises.</param>
/// <param name="Language">Language of the mark: <c>ru</c> or <c>en</c>.</param>
/// <param name="Text">The mark to the letter, as it is published; null while the erid is missing.</param>
[GenerateSerializer, Immutable, Alias("lyt.OrderMark")]
public sealed record OrderMark(
    [property: Id(0)] MarkingData Data,
    [property: Id(1)] string Language,
    [property: Id(2)] string? Text);
