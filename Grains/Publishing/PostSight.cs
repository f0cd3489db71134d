namespace LytSlot.Grains.Publishing;

/// <summary>What a check saw.</summary>
/// <param name="Kind">What became of the post.</param>
/// <param name="Words">Why nothing is proved; null otherwise.</param>
/// <param name="CoveredBy">
/// Message id of the first post that somebody else set above an intact one within its top time; null: none.
/// </param>
[GenerateSerializer, Immutable, Alias("lyt.PostSight")]
internal sealed record PostSight(
    [property: Id(0)] SightKind Kind,
    [property: Id(1)] string? Words = null,
    [property: Id(2)] int? CoveredBy = null);
