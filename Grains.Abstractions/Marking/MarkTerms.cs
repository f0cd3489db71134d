namespace LytSlot.Marking;

/// <summary>What a channel asks of its posts about who advertises.</summary>
/// <param name="Policy">Its tenant's policy.</param>
/// <param name="Language">Language of the mark, the channel's: <c>ru</c> or <c>en</c>.</param>
[GenerateSerializer, Immutable, Alias("lyt.MarkTerms")]
public sealed record MarkTerms(
    [property: Id(0)] MarkingPolicy Policy,
    [property: Id(1)] string Language);
