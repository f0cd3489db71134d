using LytSlot.Creatives;

namespace LytSlot.Orders;

/// <summary>A version of what an order is to publish.</summary>
/// <param name="Number">From 1; what was seen is named by it.</param>
/// <param name="Creative">The creative.</param>
/// <param name="Hash">SHA-256 of its content, lower-case hexadecimal.</param>
/// <param name="ReplacedAt">When the next version took its place, UTC; null for the present one.</param>
[GenerateSerializer, Immutable, Alias("lyt.CreativeVersion")]
public sealed record CreativeVersion(
    [property: Id(0)] int Number,
    [property: Id(1)] CreativeKey Creative,
    [property: Id(2)] string Hash,
    [property: Id(3)] DateTimeOffset? ReplacedAt);
