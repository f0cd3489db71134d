using LytSlot.Grains.Sending;
using LytSlot.Sending;

namespace LytSlot.Grains.Tests.Sending;

/// <summary>A permit is good for a while, whoever stood still meanwhile.</summary>
public sealed class LeaveTests
{
    private static readonly SendRequest Request = new(-100, SendPriority.Publication, null, null);

    private readonly Clock _time = new();

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(5, 0, true)]
    [InlineData(6, 0, false)]
    [InlineData(12, 7, true)]
    [InlineData(13, 7, false)]
    public async Task Permit_counts_from_when_it_was_given(int answeredAfter, int waited, bool isGood)
    {
        var sender = new SlowSender(_time, TimeSpan.FromSeconds(answeredAfter), TimeSpan.FromSeconds(waited));

        var permit = await sender.AskFor(Request, _time);

        Assert.Equal(isGood, permit.Granted);
        Assert.Equal(TimeSpan.Zero, permit.RetryIn);
    }

    private sealed class SlowSender(Clock time, TimeSpan answeredAfter, TimeSpan waited) : ISenderGrain
    {
        public Task<SendPermit> Ask(SendRequest request)
        {
            time.Now += answeredAfter;
            return Task.FromResult(new SendPermit(true, TimeSpan.FromSeconds(5), TimeSpan.Zero, waited));
        }

        public Task Count(long chat, int messages) => throw new NotSupportedException();

        public Task Throttled(long? chat, TimeSpan retryAfter) => throw new NotSupportedException();
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
