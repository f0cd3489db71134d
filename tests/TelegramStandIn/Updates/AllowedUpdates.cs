using System.Collections.Immutable;
using LytSlot.TelegramStandIn.Api;

namespace LytSlot.TelegramStandIn.Updates;

/// <summary>Which types of update the bot asked for.</summary>
internal static class AllowedUpdates
{
    /// <summary>The list as given; null when it was not. An empty list means the default again.</summary>
    public static ImmutableArray<string>? Read(BotCall call) =>
        call.Args.Object<List<string>>("allowed_updates", "can't parse allowed updates JSON list") is { } types
            ? [.. types]
            : null;

    /// <summary>Whether storing <paramref name="asked"/> would change anything.</summary>
    public static bool Differ(ImmutableArray<string>? asked, ImmutableArray<string>? kept) =>
        asked is { } wanted && (kept is not { } known || !wanted.SequenceEqual(known));
}
