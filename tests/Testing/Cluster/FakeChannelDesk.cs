using System.Collections.Concurrent;
using LytSlot.Channels;
using LytSlot.Grains.Channels;

namespace LytSlot.Testing.Cluster;

/// <summary>Telegram's word on channels: any channel is fit to be connected by anyone until said otherwise.</summary>
internal sealed class FakeChannelDesk : IChannelDesk
{
    private readonly ConcurrentDictionary<long, TaskCompletionSource> _asked = new();

    /// <summary>A channel as it has to be.</summary>
    public static readonly ChannelFacts Fit = new(
        Exists: true,
        IsChannel: true,
        "Утро",
        "utro",
        IsProtected: false,
        Subscribers: 1200,
        new BotRights(IsMember: true, CanPost: true, CanEdit: true, CanDelete: true),
        PersonMayPost: true);

    /// <summary>What is said of a channel; null: no clear answer.</summary>
    public ConcurrentDictionary<long, ChannelFacts?> Facts { get; } = new();

    /// <summary>What is said of the bot in a channel: null for no clear answer; as it has to be unless set.</summary>
    public ConcurrentDictionary<long, BotStanding?> Standings { get; } = new();

    /// <summary>Completes when the bot's standing in a channel was asked for.</summary>
    public Task Asked(long channel) => Of(channel).Task;

    public Task<BotStanding?> Standing(long channel)
    {
        Of(channel).TrySetResult();
        return Task.FromResult(Standings.TryGetValue(channel, out var standing) ? standing : new(Fit.Bot));
    }

    public Task<ChannelFacts?> Look(long channel, long? person) =>
        Task.FromResult(Facts.TryGetValue(channel, out var facts) ? facts : Fit);

    public Task<int?> Subscribers(long channel) =>
        Task.FromResult((Facts.TryGetValue(channel, out var facts) ? facts : Fit)?.Subscribers);

    private TaskCompletionSource Of(long channel) => _asked.GetOrAdd(channel, _ => new());
}
