using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using LytSlot.Creatives;
using LytSlot.Grains.Publishing;

namespace LytSlot.Testing.Cluster;

/// <summary>Channels that take every post until said otherwise.</summary>
internal sealed class FakePosts(TimeProvider clock) : IPosts
{
    private const int FirstMessages = 10;

    private readonly ConcurrentDictionary<(long Channel, int Message), Standing> _live = new();

    private readonly ConcurrentDictionary<(long Channel, int Message), bool> _notes = new();

    private readonly ConcurrentDictionary<long, Channel<(bool IsUp, int Message)>> _changes = new();
    private readonly ConcurrentDictionary<long, Func<Task>> _onceSent = new();
    private readonly ConcurrentDictionary<long, int> _unansweredAnchors = new();
    private readonly ConcurrentDictionary<long, ConcurrentQueue<DateTimeOffset>> _turns = new();

    /// <summary>Every channel counts its own messages, as Telegram's do; some have gone before.</summary>
    private readonly ConcurrentDictionary<long, int> _lastMessages = new();

    /// <summary>Every post that went up, by channel.</summary>
    public ConcurrentBag<(long Channel, PostContent Content)> Published { get; } = [];

    /// <summary>Highest message id of a channel.</summary>
    public int LastMessage(long channel) => _lastMessages.GetValueOrDefault(channel, FirstMessages);

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

    /// <summary>Ids of all messages that stand in a channel; an album is several.</summary>
    public IReadOnlyList<int> MessagesIn(long channel) =>
        [.. _live.Keys.Where(post => post.Channel == channel).Select(post => post.Message).Order()];

    /// <summary>What stands in a channel, oldest first; an album counts by its first message.</summary>
    public IReadOnlyList<PostContent> In(long channel) =>
    [
        .. from post in _live
           where post.Key.Channel == channel && post.Value.Part == 0
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

        return new SendResult.Sent(
            [.. Enumerable.Range(message, Parts(content))],
            ContentFingerprint.Whole(Enumerable.Range(0, Parts(content)).Select(part => Print(content, part))));
    }

    /// <summary>Channels whose posts are too old to be deleted, with the stub that stands there since.</summary>
    public ConcurrentDictionary<long, string?> Stubs { get; } = new();

    /// <summary>What is pinned in a channel.</summary>
    public ConcurrentDictionary<long, int> Pinned { get; } = new();

    /// <summary>What the next pinning in a channel comes to, once.</summary>
    public ConcurrentDictionary<long, SendResult.Refused> PinFaults { get; } = new();

    public Task<SendResult.Refused?> Pin(long channel, int message)
    {
        if (PinFaults.TryRemove(channel, out var fault))
        {
            return Task.FromResult<SendResult.Refused?>(fault);
        }

        Pinned[channel] = message;
        return Task.FromResult<SendResult.Refused?>(null);
    }

    public Task<TakeDownResult> TakeDown(long channel, ImmutableArray<int> messages, string stub)
    {
        if (Pinned.TryGetValue(channel, out var pinned) && messages.Contains(pinned))
        {
            Pinned.TryRemove(channel, out _);
        }

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
        _live[(channel, message)] = new(content, 0, clock.GetUtcNow());

    public Task<int?> Anchor(long channel)
    {
        if (_unansweredAnchors.TryGetValue(channel, out var left) && left > 0)
        {
            _unansweredAnchors[channel] = left - 1;
            Put(channel, new(PostText.Plain(IPosts.AnchorText), [], [], false, true));
            return Task.FromResult<int?>(null);
        }

        return Task.FromResult<int?>(Advance(channel, 1));
    }

    /// <summary>Telegram leaves a note of its own, as of something that was pinned: nobody can pass it on.</summary>
    public void Note(long channel) => _notes[(channel, Advance(channel, 1))] = true;

    /// <summary>A post appears without anybody having sent it: a process thawed, or a call arrived late.</summary>
    /// <returns>Its first message.</returns>
    public int Put(long channel, PostContent content)
    {
        var parts = Parts(content);
        var first = Advance(channel, parts) - parts + 1;
        for (var part = 0; part < parts; part++)
        {
            _live[(channel, first + part)] = new(content, part, clock.GetUtcNow());
        }

        Published.Add((channel, content));
        Of(channel).Writer.TryWrite((true, first));
        return first;
    }

    private int Advance(long channel, int count) =>
        _lastMessages.AddOrUpdate(channel, FirstMessages + count, (_, last) => last + count);

    private ProbeResult Seen(long channel, int message) => _notes.ContainsKey((channel, message))
        ? new ProbeResult.Barred("message can't be forwarded")
        : _live.TryGetValue((channel, message), out var post)
        ? new ProbeResult.Stands(Print(post.Content, post.Part), Loose(post.Content, post.Part), post.At)
        : new ProbeResult.Missing();

    private static int Parts(PostContent content) => Math.Max(content.Media.Length, 1);

    private static string Loose(PostContent content, int part) => ContentFingerprint.Loose(content).Split('.')[part];

    private static string Print(PostContent content, int part) => $"strict:{Loose(content, part)}";

    private Channel<(bool IsUp, int Message)> Of(long channel) =>
        _changes.GetOrAdd(channel, _ => Channel.CreateUnbounded<(bool IsUp, int Message)>());

    private sealed record Standing(PostContent Content, int Part, DateTimeOffset At);
}
