using System.Collections.Immutable;
using LytSlot.Creatives;
using LytSlot.Grains.Publishing;
using LytSlot.Grains.Tests.Orders;

namespace LytSlot.Grains.Tests.Publishing;

public sealed class PostWatchTests
{
    [Fact]
    public async Task Patience_is_for_the_post_and_not_for_each_of_its_messages()
    {
        var time = new Clock();
        var posts = new SlowPosts(time);
        var watch = new PostWatch(null!, posts, null!, Given.Timings, time);
        var order = Given.Published with
        {
            MessageIds = [1, 2, 3],
            Fingerprint = null,
            ChecksAt = [Given.Slot, Given.Slot.AddDays(1)],
        };

        await watch.Look(order);

        var patience = Given.Timings.CheckPatience;
        Assert.Equal([patience, patience - SlowPosts.Takes, patience - (2 * SlowPosts.Takes)], posts.Patience);
    }

    /// <summary>Every look takes a minute; the third sees nothing.</summary>
    private sealed class SlowPosts(Clock time) : IPosts
    {
        public static readonly TimeSpan Takes = TimeSpan.FromMinutes(1);

        public List<TimeSpan?> Patience { get; } = [];

        public Task<ProbeResult> Probe(long channel, int message, DateTimeOffset queuedAt, TimeSpan? patience)
        {
            Patience.Add(patience);
            time.Now += Takes;
            return Task.FromResult<ProbeResult>(
                message < 3 ? new ProbeResult.Stands("", "", null) : new ProbeResult.Unclear());
        }

        public Task<SendResult> Send(long channel, PostContent content) => throw new NotSupportedException();

        public Task<SendResult.Refused?> Pin(long channel, int message) => throw new NotSupportedException();

        public Task<TakeDownResult> TakeDown(long channel, ImmutableArray<int> messages, string stub) =>
            throw new NotSupportedException();

        public Task<int?> Anchor(long channel) => throw new NotSupportedException();
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
