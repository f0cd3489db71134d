using LytSlot.Grains;
using LytSlot.Grains.Sending;
using LytSlot.Sending;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Sending;

/// <summary>The sender in a silo of its own, with Telegram's limits and a clock that stands still.</summary>
public sealed class SenderGrainTests : IAsyncLifetime
{
    private const long Person = 7;
    private const long Channel = -100;
    private const string Key = "bot:42";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly QueueSignal _queue = new();
    private TestCluster? _cluster;

    private TestCluster Cluster => _cluster!;

    private ISenderGrain Sender => Cluster.Client.GetGrain<ISenderGrain>(Key);

    public async ValueTask InitializeAsync() =>
        _cluster = await TestCluster.Start(1, Timings.Production, new SenderLimits { Slack = TimeSpan.Zero });

    public async ValueTask DisposeAsync()
    {
        _queue.Dispose();
        await Cluster.DisposeAsync();
    }

    [Fact]
    public async Task Asker_waits_for_the_exact_moment()
    {
        using var caller = Caller.Host.Enter();
        var asking = Ask(Person);
        await _queue.Entered();
        Cluster.Clock.Advance(TimeSpan.FromMilliseconds(999));
        var another = Ask(Person);
        await _queue.Entered();
        Assert.False(asking.IsCompleted);

        Cluster.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(new SendPermit(true, TimeSpan.FromSeconds(5), TimeSpan.Zero), await asking.WaitAsync(Patience));
        Assert.False(another.IsCompleted);
    }

    [Fact]
    public async Task After_ten_seconds_the_asker_is_told_when_to_come_again()
    {
        using var caller = Caller.Host.Enter();
        await Sender.Throttled(null, TimeSpan.FromSeconds(9));
        var asking = Ask(Person);
        await _queue.Entered();
        Cluster.Clock.Advance(TimeSpan.FromSeconds(5));
        await Sender.Throttled(null, TimeSpan.FromSeconds(9));

        Cluster.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(new SendPermit(false, TimeSpan.Zero, TimeSpan.FromSeconds(4)), await asking.WaitAsync(Patience));
    }

    [Fact]
    public async Task Stops_survive_a_restart()
    {
        using var caller = Caller.Host.Enter();
        await Sender.Throttled(Channel, TimeSpan.FromMinutes(1));
        await Cluster.Deactivate(Sender);

        var permit = await Ask(Channel);

        Assert.Equal(new SendPermit(false, TimeSpan.Zero, TimeSpan.FromMinutes(1)), permit);
        Assert.Contains("\"chat\":-100", Cluster.Disk.Stored("sender", Key));
    }

    [Fact]
    public async Task Stop_of_the_whole_bot_survives_a_restart()
    {
        using var caller = Caller.Host.Enter();
        await Sender.Throttled(null, TimeSpan.FromMinutes(1));
        await Cluster.Deactivate(Sender);
        Cluster.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(TimeSpan.FromSeconds(40), (await Ask(Person)).RetryIn);
    }

    [Fact]
    public async Task New_activation_starts_with_empty_buckets()
    {
        using var caller = Caller.Host.Enter();
        await Sender.Throttled(null, TimeSpan.Zero);
        Cluster.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True((await Ask(Person).WaitAsync(Patience)).Granted);
        await Cluster.Deactivate(Sender);

        var asking = Ask(Person);
        await _queue.Entered(2);

        Assert.False(asking.IsCompleted);
        Cluster.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await asking.WaitAsync(Patience)).Granted);
    }

    [Fact]
    public async Task Stop_that_could_not_be_stored_still_holds()
    {
        using var caller = Caller.Host.Enter();
        Cluster.Disk.FailNextWrite(Key);

        await Sender.Throttled(Channel, TimeSpan.FromMinutes(1));

        Assert.Equal(TimeSpan.FromMinutes(1), (await Ask(Channel)).RetryIn);
    }

    [Fact]
    public async Task Stop_is_stored_by_the_next_one_when_its_own_write_failed()
    {
        using var caller = Caller.Host.Enter();
        Cluster.Disk.FailNextWrite(Key);
        await Sender.Throttled(Channel, TimeSpan.FromMinutes(1));

        await Sender.Throttled(Person, TimeSpan.FromMinutes(1));

        Assert.Equal(2, Cluster.Disk.Read<SenderState>("sender", Key).Chats.Length);
    }

    [Fact]
    public async Task Counted_sends_keep_others_waiting()
    {
        using var caller = Caller.Host.Enter();
        await Sender.Throttled(null, TimeSpan.Zero);
        Cluster.Clock.Advance(TimeSpan.FromMinutes(5));
        await Sender.Count(Person, 3);

        var asking = Ask(Person);
        await _queue.Entered();

        Assert.False(asking.IsCompleted);
        Cluster.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await asking.WaitAsync(Patience)).Granted);
    }

    [Fact]
    public async Task Nobody_but_machinery_may_ask()
    {
        using var caller = Caller.Person(5).Enter();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Ask(Person));
    }

    private Task<SendPermit> Ask(long chat) =>
        Sender.Ask(new SendRequest(chat, SendPriority.Publication, Tenant: null, QueuedAt: null));
}
