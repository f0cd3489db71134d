using System.Collections.Immutable;
using LytSlot.Channels;

namespace LytSlot.Grains.Analytics;

/// <summary>When a channel sells.</summary>
/// <param name="Channel">Chat id.</param>
/// <param name="TimeZone">IANA zone.</param>
/// <param name="Opening">Its opening hours now.</param>
/// <param name="Since">When it was connected; null: not known.</param>
internal sealed record OpenChannel(
    long Channel, string TimeZone, ImmutableArray<OpeningHours> Opening, DateTimeOffset? Since);
