namespace LytSlot.Grains.Channels;

/// <summary>A post in a channel that is not the bot's.</summary>
/// <param name="Message">Its id.</param>
/// <param name="At">When it was posted, UTC, by Telegram's clock.</param>
[GenerateSerializer, Immutable, Alias("lyt.SeenPost")]
internal sealed record SeenPost([property: Id(0)] int Message, [property: Id(1)] DateTimeOffset At);
