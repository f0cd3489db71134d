using System.Collections.Immutable;

namespace LytSlot.TelegramStandIn.Channels;

/// <summary>How often each emoji stands below a post now; an empty list takes all away.</summary>
internal sealed record ReactionsBody(ImmutableDictionary<string, int> Counts);
