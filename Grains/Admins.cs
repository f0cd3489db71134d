using System.Collections.Immutable;

namespace LytSlot.Grains;

/// <summary>Admins of the platform, who are told when money goes astray.</summary>
/// <param name="Ids">Telegram user ids; may be none.</param>
internal sealed record Admins(ImmutableArray<long> Ids);
