using System.Collections.Immutable;

namespace LytSlot.Grains.Sending;

/// <summary>What a sender must not forget: how long Telegram wants to be left alone.</summary>
[GenerateSerializer, Immutable, Alias("lyt.SenderState")]
internal sealed record SenderState
{
    /// <summary>Until when nothing goes at all, UTC; null when the bot is not stopped.</summary>
    [Id(0)]
    public DateTimeOffset? BotStoppedUntil { get; init; }

    /// <summary>The chats that are stopped, the longest first.</summary>
    [Id(1)]
    public ImmutableArray<ChatStop> Chats { get; init; } = [];
}
