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

    /// <summary>Chats that nothing can be sent to without a fault.</summary>
    public ConcurrentDictionary<long, bool> Broken { get; } = new();

    /// <summary>A message to a chat waits for this, as for leave to send; none unless said otherwise.</summary>
    public ConcurrentDictionary<long, Task> Waits { get; } = new();

    /// <summary>Completes when a message to a chat waits.</summary>
    public ConcurrentDictionary<long, TaskCompletionSource> Waiting { get; } = new();

    /// <summary>The next message to a chat, waiting for it if need be.</summary>
    public ValueTask<ImmutableArray<BotReply>> Next(long chat, CancellationToken cancel) =>
        Of(chat).Reader.ReadAsync(cancel);

    public async Task<TellResult> Send(long chat, ImmutableArray<BotReply> replies)
    {
        if (Broken.ContainsKey(chat))
        {
            throw new InvalidOperationException("This conversation is broken.");
        }

        if (Waits.TryRemove(chat, out var leave))
        {
            Waiting.GetOrAdd(chat, _ => new()).TrySetResult();
            await leave;
        }

        if (Answers.TryRemove(chat, out var answer) && answer != TellResult.Told)
        {
            return answer;
        }

        Of(chat).Writer.TryWrite(replies);
        return TellResult.Told;
    }

    public Task<TellResult> Answer(long chat, ImmutableArray<BotReply> replies) => Send(chat, replies);

    private Channel<ImmutableArray<BotReply>> Of(long chat) =>
        _heard.GetOrAdd(chat, _ => Channel.CreateUnbounded<ImmutableArray<BotReply>>());
}
