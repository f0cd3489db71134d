namespace LytSlot.Analytics;

/// <summary>Views of a post, which no bot can read: somebody of the channel looked them up.</summary>
/// <param name="Count">How many, from 0.</param>
/// <param name="Source">Where they were read, 1 to 100 characters, such as <c>Telegram</c>.</param>
/// <param name="At">When they were read there, UTC: not before the post and not in the future.</param>
[GenerateSerializer, Immutable, Alias("lyt.EnteredViews")]
public sealed record EnteredViews(
    [property: Id(0)] long Count,
    [property: Id(1)] string Source,
    [property: Id(2)] DateTimeOffset At);
