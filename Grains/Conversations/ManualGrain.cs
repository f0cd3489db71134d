using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Words;
using Orleans.Concurrency;

namespace LytSlot.Grains.Conversations;

/// <summary>Reads the bot's description of itself out of its words.</summary>
[StatelessWorker, GrainType("manual")]
internal sealed partial class ManualGrain(IBotIdentity identity) : Grain, IManualGrain
{
    public static readonly ImmutableArray<string> Commands =
    [
        "start", "book", "orders", "channels", "today", "money", "team", "language", "privacy", "help", "cancel",
    ];

    public Task<ImmutableArray<BotManual>> Read() =>
        Task.FromResult<ImmutableArray<BotManual>>([Of(Phrases.English), Of(Phrases.Russian)]);

    public async Task<BotReply.Screen?> InGroup(string bot, string? payload, string? language)
    {
        var own = await identity.Username();
        return !bot.Equals(own, StringComparison.OrdinalIgnoreCase)
            ? null
            : new Sheet(Phrases.For(language)).Say("group.text")
                .Link("group.open", payload is not null && Payload().IsMatch(payload)
                    ? await identity.StartLink(payload)
                    : $"https://t.me/{own}")
                .Screen();
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$", RegexOptions.NonBacktracking)]
    private static partial Regex Payload();

    private static BotManual Of(Phrases phrases) => new(
        phrases.Language,
        phrases["about.short"],
        phrases["about.long"],
        [.. Commands.Select(name => new BotCommandHelp(name, phrases["command." + name]))]);
}
