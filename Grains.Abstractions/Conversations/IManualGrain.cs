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

    /// <summary>
    /// The one thing said in a group, to a command addressed to the bot: where the private chat is. Null: the command
    /// is for another bot, and nothing is said.
    /// </summary>
    /// <param name="bot">User name the command is addressed to, without @, whatever its case.</param>
    /// <param name="payload">What followed the command, handed on when a link can carry it; null for nothing.</param>
    /// <param name="language">IETF tag of the person's Telegram; null when unknown.</param>
    /// <remarks>Callers: hosts.</remarks>
    [Alias("InGroup")]
    Task<BotReply.Screen?> InGroup(string bot, string? payload, string? language);
}
