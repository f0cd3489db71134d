namespace LytSlot.Creatives;

/// <summary>A creative as it was taken. It never changes.</summary>
/// <param name="Content">What is to be published.</param>
/// <param name="Hash">SHA-256 of the content, lower-case hexadecimal: what an approval refers to.</param>
[GenerateSerializer, Immutable, Alias("lyt.CreativeView")]
public sealed record CreativeView(
    [property: Id(0)] PostContent Content,
    [property: Id(1)] string Hash);
