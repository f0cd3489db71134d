using LytSlot.Sending;

namespace LytSlot.Grains.Tests.Sending;

/// <summary>What Telegram stopped, and what was sent without asking.</summary>
public sealed class SendStopTests
{
    private const long Person = 7;
    private const long Channel = -100;

    [Fact]
    public void Stopped_chat_waits_and_others_go_on()
    {
        var run = new SendingRun(SendingRun.NoSlack).Until(100);
        run.Stop(Person, 5);

        var stopped = run.Ask(Person);
        var other = run.Ask(8);

        Assert.False(stopped.IsAnswered);
        Assert.True(other.IsAnswered);
        run.Until(110);
        Assert.Equal([105.0], run.TimesOf(Person).Select(at => at.TotalSeconds));
    }

    [Fact]
    public void Stopped_bot_sends_nothing()
    {
        var run = new SendingRun(SendingRun.NoSlack).Until(100);
        run.Stop(null, 5);

        run.Ask(Person, SendPriority.Answer);
        run.Until(104.9);
        Assert.Empty(run.Granted);

        run.Until(105);
        Assert.Single(run.Granted);
    }

    [Fact]
    public async Task Stop_longer_than_the_wait_is_told_at_once()
    {
        var run = new SendingRun(SendingRun.NoSlack).Until(100);
        run.Stop(Channel, 30);

        var permit = await run.Ask(Channel).Answer;

        Assert.Equal(new SendPermit(false, TimeSpan.Zero, TimeSpan.FromSeconds(30)), permit);
    }

    [Fact]
    public void Stop_that_comes_while_somebody_waits_holds_them()
    {
        var run = new SendingRun(SendingRun.NoSlack).Until(100);
        run.Ask(Channel);
        run.Ask(Channel);

        run.Stop(Channel, 4);
        run.Until(120);

        Assert.Equal([100, 104], run.TimesOf(Channel).Select(at => at.TotalSeconds));
    }

    [Fact]
    public void Shorter_stop_does_not_shorten_a_longer_one()
    {
        var run = new SendingRun(SendingRun.NoSlack).Until(100);
        run.Stop(Person, 8);
        run.Stop(Person, 1);

        run.Ask(Person);
        run.Until(120);

        Assert.Equal([108.0], run.TimesOf(Person).Select(at => at.TotalSeconds));
    }

    [Fact]
    public void Stops_in_three_chats_within_a_second_stop_the_bot()
    {
        var run = new SendingRun(SendingRun.NoSlack).Until(100);
        run.Stop(1, 6);
        run.Stop(2, 6);
        Assert.True(run.Ask(8).IsAnswered);

        run.Stop(3, 6);

        Assert.False(run.Ask(9).IsAnswered);
    }

    [Fact]
    public void Bot_is_stopped_for_the_shortest_of_the_three()
    {
        var run = new SendingRun(SendingRun.NoSlack).Until(100);
        run.Stop(1, 3);
        run.Stop(2, 3);
        run.Stop(Channel, 900);

        run.Ask(9);
        run.Until(110);

        Assert.Equal([103.0], run.TimesOf(9).Select(at => at.TotalSeconds));
    }

    [Fact]
    public void Three_long_stops_do_not_keep_the_bot_past_a_publication()
    {
        var run = new SendingRun(SendingRun.NoSlack).Until(100);
        run.Stop(1, 900);
        run.Stop(2, 900);
        run.Stop(3, 900);

        Assert.True(run.Queue.Budget.BotStoppedUntil <= TimeSpan.FromSeconds(130));
    }

    [Fact]
    public void Stops_of_chats_that_were_written_to_without_leave_say_nothing_of_the_bot()
    {
        var run = new SendingRun(SendingRun.NoSlack).Until(100);
        for (var chat = 1; chat <= 3; chat++)
        {
            run.Reply(chat, 6);
            run.Stop(chat, 6);
        }

        run.Until(101);

        Assert.True(run.Ask(9).IsAnswered);
    }

    [Fact]
    public void Stops_hold_without_limits_too()
    {
        var run = new SendingRun(new() { Unlimited = true });
        run.Stop(Person, 5);

        var stopped = run.Ask(Person);

        Assert.False(stopped.IsAnswered);
        Assert.True(run.Until(5).Granted.Count == 1);
    }

    [Fact]
    public void Sends_without_leave_are_paid_back()
    {
        var run = new SendingRun(SendingRun.NoSlack).Until(100);

        run.Count(Person, 6);
        run.Ask(Person);
        run.Until(110);

        Assert.Equal([104.0], run.TimesOf(Person).Select(at => at.TotalSeconds));
    }

    [Fact]
    public void Debt_of_the_bot_is_paid_back_by_all()
    {
        var run = new SendingRun(SendingRun.NoSlack).Until(100);

        Enumerable.Range(1, 90).ToList().ForEach(chat => run.Count(chat, 1));
        run.Ask(1000);
        run.Until(110);

        Assert.InRange(run.Granted[0].At.TotalSeconds, 102.9, 103.0);
    }

    [Fact]
    public void Replies_that_never_end_leave_a_share_to_those_who_ask()
    {
        var run = new SendingRun(SendingRun.Telegram).Until(100);
        var asked = run.Ask(1000);
        for (var reply = 0; reply < 60 * 60; reply++)
        {
            run.Reply(1 + (reply % 60), 1);
            run.Pass(TimeSpan.FromSeconds(1.0 / 60));
            if (asked.IsAnswered && reply % 60 == 0)
            {
                asked = run.Ask(1000 + reply);
            }
        }

        Assert.True(run.Granted.Count > 30, $"{run.Granted.Count}");
    }

    [Fact]
    public void Idle_chats_are_forgotten()
    {
        var run = new SendingRun(SendingRun.NoSlack).Until(100);
        Enumerable.Range(1, 200).ToList().ForEach(chat => run.Count(chat, 1));
        run.Stop(-5, 3600);

        run.Until(200);
        run.Count(Person, 1);

        Assert.Equal(2, run.Queue.Budget.Chats);
    }

    [Fact]
    public async Task Everyone_is_sent_to_the_successor_at_the_end()
    {
        var run = new SendingRun(SendingRun.NoSlack);
        var waiter = run.Ask(Person);

        run.Queue.Close(run.Now);

        Assert.False((await waiter.Answer).Granted);
        Assert.Null(run.Queue.NextWake());
    }
}
