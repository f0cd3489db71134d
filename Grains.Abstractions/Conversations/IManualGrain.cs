using System.Collections.Immutable;

namespace LytSlot.Conversations;

/// <summary>What the bot says of itself in Telegram's own places, since hosts hold no words. Stateless.</summary>
[Alias("lyt.IManualGrain")]
public interface IManualGrain : IGrainWithStringKey
{
    /// <summary>The one key.</summary>
    public const string Key = "manual";

    /// <summary>The manual in every language; the first is for whoever speaks none of them.</summary>
    /// <remarks>Callers: hosts.</remarks>
    [Alias("Read")]
    Task<ImmutableArray<BotManual>> Read();
}
