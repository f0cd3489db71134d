using System.Collections.Immutable;
using System.Text.Json;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.State;

/// <summary>What the bot said about itself and how it wants its updates.</summary>
internal sealed record BotProfile
{
    /// <summary>Null means the default: everything but <c>chat_member</c> and reactions.</summary>
    public ImmutableArray<string>? AllowedUpdates { get; init; }

    public Webhook? Webhook { get; init; }

    /// <summary>By language code, "" being the default.</summary>
    public ImmutableDictionary<string, string> Names { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableDictionary<string, string> Descriptions { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    public ImmutableDictionary<string, string> ShortDescriptions { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    /// <summary>By scope and language.</summary>
    public ImmutableDictionary<string, ImmutableArray<BotCommand>> Commands { get; init; } =
        ImmutableDictionary<string, ImmutableArray<BotCommand>>.Empty;

    public JsonElement? MenuButton { get; init; }
}
