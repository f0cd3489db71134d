using LytSlot.Grains.Sending;
using LytSlot.Sending;

namespace LytSlot.Grains.Tests.Sending;

public sealed class SendQueueTests
{
    private const long Person = 7;
    private const long Channel = -100;
    private static readonly Guid A = new(1, 0, 0, new byte[8]);
    private static readonly Guid B = new(2, 0, 0, new byte[8]);

    [Fact]
    public void New_activation_lets_nobody_go_at_once()
    {
        var run = new SendingRun(SendingRun.NoSlack);

        run.Ask(Person);
        run.Ask(Channel);
        run.Until(10);

        Assert.Equal([1.0], run.TimesOf(Person).Select(at => at.TotalSeconds));
        Assert.Equal([3.0], run.TimesOf(Channel).Select(at => at.TotalSeconds));
    }

    [Fact]
    public void Bot_goes_in_small_steps()
    {
        var run = new SendingRun(SendingRun.NoSlack).Until(100);

        Enumerable.Range(1, 60).ToList().ForEach(chat => run.Ask(chat));
        run.Until(103);

        Assert.Equal(60, run.Granted.Count);
        Assert.Equal(3, SendingRun.MostWithin(TimeSpan.FromMilliseconds(30), run.Granted.Select(g => g.At)));
    }

    [Fact]
    public void Backlog_gets_nearly_all_that_Telegram_allows()
    {
        var run = new SendingRun(SendingRun.Telegram).Until(100);

        Enumerable.Range(1, 400).ToList().ForEach(chat => run.Ask(chat));
        run.Until(110);

        Assert.InRange(run.Granted.Count, 285, 300);
    }

    [Fact]
    public void Channel_takes_twenty_a_minute_and_one_a_second()
    {
        var run = new SendingRun(SendingRun.NoSlack).Until(100);

        for (var second = 100; second < 400; second += 5)
        {
            Enumerable.Range(0, 6).ToList().ForEach(_ => run.Ask(Channel));
            run.Until(second + 5);
        }

        Assert.Equal(20, SendingRun.MostWithin(TimeSpan.FromMinutes(1), run.TimesOf(Channel)));
        Assert.Equal(1, SendingRun.MostWithin(TimeSpan.FromSeconds(1), run.TimesOf(Channel)));
    }

    [Fact]
    public void Person_takes_a_short_burst_and_then_one_a_second()
    {
        var run = new SendingRun(SendingRun.NoSlack).Until(100);

        Enumerable.Range(0, 6).ToList().ForEach(_ => run.Ask(Person));
        run.Until(104);

        Assert.Equal([100, 100, 100, 101, 102, 103], run.TimesOf(Person).Select(at => at.TotalSeconds));
    }

    [Fact]
    public void Higher_priority_goes_first()
    {
        var run = new SendingRun(SendingRun.OneByOne);

        run.Ask(1, SendPriority.Notice);
        run.Ask(2, SendPriority.Care);
        run.Ask(3, SendPriority.Publication);
        run.Ask(4, SendPriority.Answer);
        run.Until(5);

        Assert.Equal([4, 3, 2, 1], run.Granted.Select(g => g.Who.Chat));
    }

    [Fact]
    public void Passed_over_priority_gets_its_turn()
    {
        var run = new SendingRun(SendingRun.OneByOne);

        Rush(run, seconds: 21);
        var before = run.Granted.Count;
        run.Ask(1, SendPriority.Notice);
        run.Ask(2, SendPriority.Care);
        run.Until(25);

        var order = run.Granted.Skip(before).Select(g => g.Who.Chat).ToList();
        Assert.Equal(Patience.Limit, order.IndexOf(2));
        Assert.Equal(Patience.Limit + 1, order.IndexOf(1));
    }

    [Fact]
    public void Posts_of_one_instant_all_go_before_what_is_said_of_them()
    {
        var run = new SendingRun(SendingRun.Telegram with { MaxWait = TimeSpan.FromSeconds(60) }).Until(100);

        Enumerable.Range(1000, 500).ToList().ForEach(chat => run.Ask(-chat));
        for (var second = 101; second < 120; second++)
        {
            run.Until(second);
            Enumerable.Range(second * 100, 50).ToList().ForEach(chat => run.Ask(chat, SendPriority.Notice));
            run.Ask(second * 1000, SendPriority.Care);
        }

        var last = run.Granted.Where(g => g.Who.Priority == SendPriority.Publication).Max(g => g.At);
        Assert.InRange(last.TotalSeconds - 100, 500 / 30.0, 500 / 28.5);
        Assert.DoesNotContain(run.Granted, g => g.At < last && g.Who.Priority > SendPriority.Publication);
    }

    [Fact]
    public void Rush_that_is_over_counts_no_longer()
    {
        var run = new SendingRun(SendingRun.OneByOne);

        Rush(run, seconds: 21);
        run.Until(60);
        Enumerable.Range(100, 60).ToList().ForEach(chat => run.Ask(chat));
        run.Ask(1, SendPriority.Notice);
        run.Until(70);

        Assert.Equal(1, run.Granted[^1].Who.Chat);
    }

    [Fact]
    public void Passed_over_priority_gets_its_turn_within_one_chat()
    {
        var run = new SendingRun(SendingRun.OneByOne with { PrivateSeconds = 0.1 });

        run.Ask(Person, SendPriority.Notice);
        Enumerable.Range(0, 40).ToList().ForEach(_ => run.Ask(Person));
        run.Until(5);

        Assert.Equal(Patience.Limit, run.Granted.FindIndex(g => g.Who.Priority == SendPriority.Notice));
    }

    [Fact]
    public void Tenants_take_turns_whatever_their_number()
    {
        var run = new SendingRun(SendingRun.OneByOne);

        Enumerable.Range(1, 20).ToList().ForEach(chat => run.Ask(chat, tenant: A));
        run.Ask(101, tenant: B);
        run.Ask(102, tenant: B);
        run.Until(5);

        Assert.Equal([1, 101, 2, 102, 3, 4], run.Granted.Select(g => g.Who.Chat).Take(6));
    }

    [Fact]
    public void Within_a_tenant_who_queued_first_goes_first()
    {
        var run = new SendingRun(SendingRun.OneByOne);

        run.Ask(1, queuedAtSecond: -1);
        run.Ask(2, queuedAtSecond: -3);
        run.Ask(3);
        run.Ask(4, queuedAtSecond: -2);
        run.Until(5);

        Assert.Equal([2, 4, 1, 3], run.Granted.Select(g => g.Who.Chat));
    }

    [Fact]
    public void Busy_chat_holds_up_nobody_else()
    {
        var run = new SendingRun(SendingRun.NoSlack).Until(100);
        run.Ask(Channel);

        run.Ask(Channel, queuedAtSecond: 0);
        var other = run.Ask(Person, queuedAtSecond: 50);

        Assert.True(other.IsAnswered);
    }

    [Fact]
    public async Task Who_waited_too_long_is_told_when_to_come_again()
    {
        var run = new SendingRun(SendingRun.NoSlack).Until(100);
        Enumerable.Range(0, 20).ToList().ForEach(_ => run.Ask(Person));

        run.Until(120);

        Assert.Equal(13, run.Granted.Count);
        Assert.All(run.SentAway, away => Assert.Equal(110, away.At.TotalSeconds));
        var permit = await run.SentAway[0].Who.Answer;
        Assert.Equal(TimeSpan.FromSeconds(1), permit.RetryIn);
        Assert.Equal(0, run.Queue.Waiting);
    }

    [Fact]
    public async Task Crowd_beyond_the_longest_queue_is_asked_to_come_again()
    {
        var run = new SendingRun(SendingRun.NoSlack with { MaxWaiting = 10 });

        Enumerable.Range(1, 10).ToList().ForEach(chat => run.Ask(chat));
        var late = run.Ask(11);

        Assert.True(late.IsAnswered);
        Assert.False((await late.Answer).Granted);
    }

    [Fact]
    public void Without_limits_everyone_goes_at_once()
    {
        var run = new SendingRun(new() { Unlimited = true });

        Enumerable.Range(1, 500).ToList().ForEach(_ => run.Ask(Channel));

        Assert.Equal(500, run.Granted.Count);
        Assert.Equal(0, run.Queue.Budget.Chats);
    }

    /// <summary>More than may go, second after second.</summary>
    private static void Rush(SendingRun run, int seconds)
    {
        for (var second = 1; second <= seconds; second++)
        {
            Enumerable.Range(second * 10_000, 40).ToList().ForEach(chat => run.Ask(chat));
            run.Until(second);
        }
    }
}
