namespace LytSlot.Advertisers;

/// <summary>Which advertisers.</summary>
/// <param name="Standing">Only these; null for all.</param>
/// <param name="Name">
/// Only those in whose name or legal name this is found, whatever its case, up to 128 characters; null for all.
/// </param>
[GenerateSerializer, Immutable, Alias("lyt.AdvertiserFilter")]
public sealed record AdvertiserFilter(
    [property: Id(0)] Standing? Standing,
    [property: Id(1)] string? Name);
