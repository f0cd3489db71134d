namespace LytSlot.Moderation;

/// <summary>A rule that a post meets.</summary>
/// <param name="Kind">What sort of rule.</param>
/// <param name="Rule">The rule as it is kept: <c>casino*</c>, <c>example.com</c>, <c>@name</c>.</param>
/// <param name="Part">Where.</param>
/// <param name="Excerpt">What of the post meets it, as it stands there, up to 80 characters.</param>
[GenerateSerializer, Immutable, Alias("lyt.Finding")]
public sealed record Finding(
    [property: Id(0)] FindingKind Kind,
    [property: Id(1)] string Rule,
    [property: Id(2)] PostPart Part,
    [property: Id(3)] string Excerpt);
