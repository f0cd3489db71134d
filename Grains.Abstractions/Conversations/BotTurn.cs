using System.Collections.Immutable;

namespace LytSlot.Conversations;

/// <summary>What the bot says to one update.</summary>
/// <param name="Replies">In order; empty when there is nothing to say.</param>
[GenerateSerializer, Immutable, Alias("lyt.BotTurn")]
public sealed record BotTurn(
    [property: Id(0)] ImmutableArray<BotReply> Replies);
