using System.Text.Json;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace LytSlot.BotHost.Polling;

/// <summary>
/// <c>getUpdates</c> whose answer is left as JSON: the client's own request reads the whole answer at once, and one
/// update that it can't read would come back with every answer for a day, and keep back all others.
/// </summary>
internal sealed class RawUpdates() : RequestBase<JsonElement[]>("getUpdates")
{
    /// <summary>The first one wanted; confirms all before it. Null: the first not confirmed.</summary>
    public int? Offset { get; init; }

    /// <summary>At most so many, 1 to 100; null: 100.</summary>
    public int? Limit { get; init; }

    /// <summary>How many seconds to wait for one.</summary>
    public int? Timeout { get; init; }

    /// <summary>The kinds wanted.</summary>
    public IEnumerable<UpdateType>? AllowedUpdates { get; init; }
}
