using System.Text.Json.Serialization;

namespace LytSlot.Grains.Orders;

/// <summary>A try to publish, written before the call is made; or a look before one that comes late.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="AfterMessage">
/// A message id of the channel that its post is above: for an attempt the highest known at that time, for a look that
/// of the attempt before it; null when none was known.
/// </param>
/// <param name="IsOpen">True while nobody knows what became of it.</param>
/// <param name="LooksSince">
/// Set: nothing is sent, it is only looked for a post since then that nobody here remembers. UTC.
/// </param>
/// <param name="ClosedAt">When it was known what became of it, UTC; null before.</param>
/// <param name="LacksRights">Whether Telegram refused it since the bot may not post there.</param>
/// <param name="Pins">Whether the post is to be pinned.</param>
internal sealed record PublishAttempt(
    int Number,
    DateTimeOffset At,
    int? AfterMessage,
    bool IsOpen,
    DateTimeOffset? LooksSince = null,
    DateTimeOffset? ClosedAt = null,
    bool LacksRights = false,
    bool Pins = false)
{
    /// <summary>Whether it only looks.</summary>
    [JsonIgnore]
    public bool IsLook => LooksSince is not null;

    /// <summary>Its post can't be older, UTC.</summary>
    [JsonIgnore]
    public DateTimeOffset Since => LooksSince ?? At;
}
