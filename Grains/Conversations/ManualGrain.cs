using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Words;
using Orleans.Concurrency;

namespace LytSlot.Grains.Conversations;

/// <summary>Reads the bot's description of itself out of its words.</summary>
[StatelessWorker, GrainType("manual")]
internal sealed class ManualGrain : Grain, IManualGrain
{
    public static readonly ImmutableArray<string> Commands =
        ["start", "book", "orders", "channels", "today", "team", "language", "privacy", "help", "cancel"];

    public Task<ImmutableArray<BotManual>> Read() =>
        Task.FromResult<ImmutableArray<BotManual>>([Of(Phrases.English), Of(Phrases.Russian)]);

    private static BotManual Of(Phrases phrases) => new(
        phrases.Language,
        phrases["about.short"],
        phrases["about.long"],
        [.. Commands.Select(name => new BotCommandHelp(name, phrases["command." + name]))]);
}
