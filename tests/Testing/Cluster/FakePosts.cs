using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using LytSlot.Creatives;
using LytSlot.Grains.Publishing;

namespace LytSlot.Testing.Cluster;

/// <summary>Channels that take every post until said otherwise.</summary>
internal sealed class FakePosts(TimeProvider clock) : IPosts
{
    private readonly ConcurrentDictionary<(long Channel, int Message), (PostContent Content, DateTimeOffset At)> _live =
        new();

    private readonly ConcurrentDictionary<long, Channel<(bool IsUp, int Message)>> _changes = new();
    private readonly ConcurrentDictionary<long, Func<Task>> _onceSent = new();
    private readonly ConcurrentDictionary<long, int> _unansweredAnchors = new();
    private readonly ConcurrentDictionary<long, ConcurrentQueue<DateTimeOffset>> _turns = new();
    private int _lastMessage;

    /// <summary>Every post that went up, by channel.</summary>
    public ConcurrentBag<(long Channel, PostContent Content)> Published { get; } = [];

    /// <summary>Highest message id of all.</summary>
    public int LastMessage => _lastMessage;

    /// <summary>What the next send to a channel comes to, once; the post appears only if that is not set.</summary>
    public ConcurrentDictionary<long, SendResult> Faults { get; } = new();

    /// <summary>What every probe in a channel comes to while it is set.</summary>
    public ConcurrentDictionary<long, ProbeResult> Sights { get; } = new();

    /// <summary>Runs once, when the next post of a channel stands and its sender does not know yet.</summary>
    public void OnceSent(long channel, Func<Task> act) => _onceSent[channel] = act;

    /// <summary>In which place among all who look each look into a channel wanted to be, in their order.</summary>
    public IReadOnlyList<DateTimeOffset> Turns(long channel) =>
        _turns.TryGetValue(channel, out var turns) ? [.. turns] : [];

    /// <summary>So many anchors of a channel stand without anybody hearing of them.</summary>
    public void LeaveAnchors(long channel, int count) => _unansweredAnchors[channel] = count;

    /// <summary>What stands in a channel, oldest first.</summary>
    public IReadOnlyList<PostContent> In(long channel) =>
    [
        .. from post in _live
           where post.Key.Channel == channel
           orderby post.Key.Message
           select post.Value.Content,
    ];

    /// <summary>When what stands in a channel was posted.</summary>
    public IReadOnlyList<DateTimeOffset> TimesIn(long channel) =>
        [.. _live.Where(post => post.Key.Channel == channel).Select(post => post.Value.At)];

    /// <summary>The next change in a channel: a post went up or was taken down.</summary>
    public ValueTask<(bool IsUp, int Message)> Next(long channel, CancellationToken cancel) =>
        Of(channel).Reader.ReadAsync(cancel);

    public async Task<SendResult> Send(long channel, PostContent content)
    {
        if (Faults.TryRemove(channel, out var fault))
        {
            return fault;
        }

        var message = Put(channel, content);
        if (_onceSent.TryRemove(channel, out var act))
        {
            await act();
        }

        return new SendResult.Sent([message], Print(content));
    }

    /// <summary>Channels whose posts are too old to be deleted, with the stub that stands there since.</summary>
    public ConcurrentDictionary<long, string?> Stubs { get; } = new();

    public Task<TakeDownResult> TakeDown(long channel, ImmutableArray<int> messages, string stub)
    {
        var byStub = Stubs.ContainsKey(channel);
        if (byStub)
        {
            Stubs[channel] = stub;
        }

        foreach (var message in messages)
        {
            _live.TryRemove((channel, message), out _);
            Of(channel).Writer.TryWrite((false, message));
        }

        return Task.FromResult<TakeDownResult>(new TakeDownResult.Down(byStub));
    }

    public Task<ProbeResult> Probe(long channel, int message, DateTimeOffset queuedAt, TimeSpan? patience)
    {
        _turns.GetOrAdd(channel, _ => new()).Enqueue(queuedAt);
        return Task.FromResult(Sights.TryGetValue(channel, out var sight) ? sight : Seen(channel, message));
    }

    /// <summary>Somebody else takes a post down.</summary>
    public void Lose(long channel, int message) => _live.TryRemove((channel, message), out _);

    /// <summary>Somebody else makes another post of it.</summary>
    public void Change(long channel, int message, PostContent content) =>
        _live[(channel, message)] = (content, clock.GetUtcNow());

    public Task<int?> Anchor(long channel)
    {
        if (_unansweredAnchors.TryGetValue(channel, out var left) && left > 0)
        {
            _unansweredAnchors[channel] = left - 1;
            Put(channel, new(PostText.Plain(IPosts.AnchorText), [], [], false, true));
            return Task.FromResult<int?>(null);
        }

        return Task.FromResult<int?>(Interlocked.Increment(ref _lastMessage));
    }

    /// <summary>A post appears without anybody having sent it: a process thawed, or a call arrived late.</summary>
    public int Put(long channel, PostContent content)
    {
        var message = Interlocked.Increment(ref _lastMessage);
        _live[(channel, message)] = (content, clock.GetUtcNow());
        Published.Add((channel, content));
        Of(channel).Writer.TryWrite((true, message));
        return message;
    }

    private ProbeResult Seen(long channel, int message) => _live.TryGetValue((channel, message), out var post)
        ? new ProbeResult.Stands(Print(post.Content), ContentFingerprint.Loose(post.Content), post.At)
        : new ProbeResult.Missing();

    private static string Print(PostContent content) => $"whole:{ContentFingerprint.Loose(content)}";

    private Channel<(bool IsUp, int Message)> Of(long channel) =>
        _changes.GetOrAdd(channel, _ => Channel.CreateUnbounded<(bool IsUp, int Message)>());
}
