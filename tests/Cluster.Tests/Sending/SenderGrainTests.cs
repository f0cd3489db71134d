using LytSlot.Grains.Sending;
using LytSlot.Sending;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Sending;

/// <summary>The sender in a silo: a bot of its own in every test, and a clock that stands still.</summary>
public sealed class SenderGrainTests(LimitedCluster limited) : IClassFixture<LimitedCluster>
{
    private const long Person = 7;
    private const long Channel = -100;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _key = new BotKey(Ids.NewPerson()).ToString();

    private TestCluster Cluster => limited.Cluster;

    private ISenderGrain Sender => Cluster.Client.GetGrain<ISenderGrain>(_key);

    [Fact]
    public async Task Asker_waits_for_the_exact_moment()
    {
        using var caller = Caller.Host.Enter();
        var asking = Ask(Person);
        await Cluster.Pass(TimeSpan.FromMilliseconds(999));
        var another = Ask(Person);
        await Cluster.Still();
        Assert.False(asking.IsCompleted);

        await Cluster.Pass(TimeSpan.FromMilliseconds(1));

        var second = TimeSpan.FromSeconds(1);
        Assert.Equal(new SendPermit(true, 5 * second, TimeSpan.Zero, second), await Word(asking));
        Assert.False(another.IsCompleted);
    }

    [Fact]
    public async Task After_ten_seconds_the_asker_is_told_when_to_come_again()
    {
        using var caller = Caller.Host.Enter();
        await Sender.Throttled(null, TimeSpan.FromSeconds(9));
        var asking = Ask(Person);
        await Cluster.Pass(TimeSpan.FromSeconds(5));
        await Sender.Throttled(null, TimeSpan.FromSeconds(9));

        await Cluster.Pass(TimeSpan.FromSeconds(5));

        Assert.Equal(new SendPermit(false, TimeSpan.Zero, TimeSpan.FromSeconds(4)), await Word(asking));
    }

    [Fact]
    public async Task Stops_survive_a_restart()
    {
        using var caller = Caller.Host.Enter();
        await Sender.Throttled(Channel, TimeSpan.FromMinutes(1));
        await Cluster.Deactivate(Sender);

        var permit = await Ask(Channel);

        Assert.Equal(new SendPermit(false, TimeSpan.Zero, TimeSpan.FromMinutes(1)), permit);
        Assert.Contains("\"chat\":-100", Cluster.Disk.Stored("sender", _key));
    }

    [Fact]
    public async Task Stop_of_the_whole_bot_survives_a_restart()
    {
        using var caller = Caller.Host.Enter();
        await Sender.Throttled(null, TimeSpan.FromMinutes(1));
        await Cluster.Deactivate(Sender);
        await Cluster.Pass(TimeSpan.FromSeconds(20));

        Assert.Equal(TimeSpan.FromSeconds(40), (await Ask(Person)).RetryIn);
    }

    [Fact]
    public async Task New_activation_starts_with_empty_buckets()
    {
        using var caller = Caller.Host.Enter();
        await Sender.Throttled(null, TimeSpan.Zero);
        await Cluster.Pass(TimeSpan.FromMinutes(5));
        Assert.True((await Word(Ask(Person))).Granted);
        await Cluster.Deactivate(Sender);

        var asking = Ask(Person);
        await Cluster.Still();

        Assert.False(asking.IsCompleted);
        await Cluster.Pass(TimeSpan.FromSeconds(1));
        Assert.True((await Word(asking)).Granted);
    }

    [Fact]
    public async Task Stop_that_could_not_be_stored_still_holds()
    {
        using var caller = Caller.Host.Enter();
        await Cluster.FailNextWrite(_key);

        await Sender.Throttled(Channel, TimeSpan.FromMinutes(1));

        Assert.Equal(TimeSpan.FromMinutes(1), (await Ask(Channel)).RetryIn);
    }

    [Fact]
    public async Task Stop_is_stored_by_the_next_one_when_its_own_write_failed()
    {
        using var caller = Caller.Host.Enter();
        await Cluster.FailNextWrite(_key);
        await Sender.Throttled(Channel, TimeSpan.FromMinutes(1));

        await Sender.Throttled(Person, TimeSpan.FromMinutes(1));

        Assert.Equal(2, Cluster.Disk.Read<SenderState>("sender", _key).Chats.Length);
    }

    [Fact]
    public async Task Counted_sends_keep_others_waiting()
    {
        using var caller = Caller.Host.Enter();
        await Sender.Throttled(null, TimeSpan.Zero);
        await Cluster.Pass(TimeSpan.FromMinutes(5));
        await Sender.Count(Person, 3);
        await Cluster.Still();

        var asking = Ask(Person);
        await Cluster.Still();

        Assert.False(asking.IsCompleted);
        await Cluster.Pass(TimeSpan.FromSeconds(1));
        Assert.True((await Word(asking)).Granted);
    }

    /// <summary>
    /// Seen: a silo died, the sender on another one had to go, and went only when everyone in it was answered; its
    /// timer was gone by then, so nothing was sent for minutes.
    /// </summary>
    [Fact]
    public async Task Sender_that_has_to_go_serves_those_who_wait_and_goes()
    {
        using var caller = Caller.Host.Enter();
        await Sender.Throttled(Channel, TimeSpan.FromSeconds(8));
        var asking = Ask(Channel);
        await Cluster.Still();

        var leaving = Cluster.Deactivate(Sender);
        await Cluster.Pass(TimeSpan.FromSeconds(9));

        Assert.True((await Word(asking)).Granted);
        await leaving.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Nobody_but_machinery_may_ask()
    {
        using var caller = Caller.Person(5).Enter();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Ask(Person));
    }

    private static Task<SendPermit> Word(Task<SendPermit> asking) =>
        asking.WaitAsync(Patience, TestContext.Current.CancellationToken);

    private Task<SendPermit> Ask(long chat) =>
        Sender.Ask(new SendRequest(chat, SendPriority.Publication, Tenant: null, QueuedAt: null));
}
