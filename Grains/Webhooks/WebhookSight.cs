using System.Collections.Frozen;

namespace LytSlot.Grains.Webhooks;

/// <summary>What a run of errands goes by.</summary>
/// <param name="State">As stored.</param>
/// <param name="Reached">How far was looked since it was stored last; null: no farther.</param>
/// <param name="Seen">Names of what was taken lately.</param>
internal sealed record WebhookSight(WebhookState State, DateTimeOffset? Reached, FrozenSet<string> Seen);
