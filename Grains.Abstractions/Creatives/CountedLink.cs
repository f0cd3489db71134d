namespace LytSlot.Creatives;

/// <summary>A link of a post that leads over the redirect, where its clicks are counted.</summary>
/// <param name="Code">End of the redirect's address, 11 of <c>A-Za-z0-9_-</c>; nobody guesses it.</param>
/// <param name="Url">Where it leads, http or https.</param>
[GenerateSerializer, Immutable, Alias("lyt.CountedLink")]
public sealed record CountedLink(
    [property: Id(0)] string Code,
    [property: Id(1)] string Url);
