using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations;

namespace LytSlot.Testing.Cluster;

/// <summary>Hears what people are told.</summary>
internal sealed class FakeMessenger : IMessenger
{
    private readonly ConcurrentDictionary<long, Channel<ImmutableArray<BotReply>>> _heard = new();

    /// <summary>What the next message to a chat comes to; told unless said otherwise.</summary>
    public ConcurrentDictionary<long, TellResult> Answers { get; } = new();

    /// <summary>The next message to a chat, waiting for it if need be.</summary>
    public ValueTask<ImmutableArray<BotReply>> Next(long chat, CancellationToken cancel) =>
        Of(chat).Reader.ReadAsync(cancel);

    public Task<TellResult> Send(long chat, ImmutableArray<BotReply> replies)
    {
        if (Answers.TryRemove(chat, out var answer) && answer != TellResult.Told)
        {
            return Task.FromResult(answer);
        }

        Of(chat).Writer.TryWrite(replies);
        return Task.FromResult(TellResult.Told);
    }

    private Channel<ImmutableArray<BotReply>> Of(long chat) =>
        _heard.GetOrAdd(chat, _ => Channel.CreateUnbounded<ImmutableArray<BotReply>>());
}
