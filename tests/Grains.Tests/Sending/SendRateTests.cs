using CsCheck;
using LytSlot.Sending;

namespace LytSlot.Grains.Tests.Sending;

/// <summary>Whatever is asked, in whatever rhythm, no window of time holds more than Telegram allows.</summary>
public sealed class SendRateTests
{
    private static readonly Gen<(double Pause, long Chat, SendPriority Priority, int Tenant, int Kind)> Step =
        Gen.Select(
            Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 0.1], Gen.Double[0, 5]),
            Gen.OneOf(Gen.Long[1, 40], Gen.Long[-6, -1]),
            Gen.Int[1, 4].Select(i => (SendPriority)i),
            Gen.Int[0, 3],
            Gen.Int[0, 40]);

    [Fact]
    public void Limits_hold_in_every_window() => Step.Array[1, 300].Sample(
        steps =>
        {
            var run = Play(steps, countsToo: false);

            AssertWithin(30, 1, run.Granted.Select(g => g.At));
            foreach (var chat in run.Granted.GroupBy(g => g.Who.Chat, g => g.At))
            {
                AssertWithin(chat.Key > 0 ? 3 : 1, 1, chat);
                AssertWithin(chat.Key > 0 ? 62 : 20, 60, chat);
            }
        },
        iter: 200);

    [Fact]
    public void Everyone_is_answered_within_the_longest_wait() => Step.Array[1, 300].Sample(
        steps =>
        {
            var run = Play(steps, countsToo: true);

            Assert.Equal(0, run.Queue.Waiting);
            Assert.All(
                run.Granted.Concat(run.SentAway),
                answer => Assert.InRange(answer.At - answer.Who.AskedAt, TimeSpan.Zero, TimeSpan.FromSeconds(10)));
        },
        iter: 200);

    [Fact]
    public void Every_wake_has_its_reason() => Step.Array[1, 300].Sample(
        steps => Assert.Equal(0, Play(steps, countsToo: false).IdleWakes),
        iter: 200);

    private static SendingRun Play(
        (double Pause, long Chat, SendPriority Priority, int Tenant, int Kind)[] steps, bool countsToo)
    {
        var run = new SendingRun(SendingRun.Telegram);
        foreach (var (pause, chat, priority, tenant, kind) in steps)
        {
            run.Pass(TimeSpan.FromSeconds(pause));
            if (countsToo && kind == 0)
            {
                run.Stop(chat, 3);
            }
            else if (countsToo && kind < 5)
            {
                run.Count(chat, kind);
            }
            else
            {
                run.Ask(chat, priority, new Guid(tenant, 0, 0, new byte[8]));
            }
        }

        return run.Pass(TimeSpan.FromSeconds(60));
    }

    private static void AssertWithin(int most, int seconds, IEnumerable<TimeSpan> times) =>
        Assert.InRange(SendingRun.MostWithin(TimeSpan.FromSeconds(seconds), times), 0, most);
}
