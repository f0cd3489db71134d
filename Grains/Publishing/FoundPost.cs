using System.Collections.Immutable;

namespace LytSlot.Grains.Publishing;

/// <summary>A post that was looked for and stands; the order has claimed its messages.</summary>
/// <param name="Messages">Its message ids, in order.</param>
/// <param name="Fingerprint">What later probes are compared with.</param>
/// <param name="PostedAt">When it was posted, UTC.</param>
internal sealed record FoundPost(ImmutableArray<int> Messages, string Fingerprint, DateTimeOffset PostedAt);
