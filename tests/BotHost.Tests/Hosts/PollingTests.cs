using System.Text.Json;
using LytSlot.Conversations;
using Telegram.Bot;

namespace LytSlot.BotHost.Tests.Hosts;

/// <summary>The host asks Telegram; one host at a time.</summary>
public sealed class PollingTests(SharedCluster shared)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_hosts_never_poll_at_the_same_time()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        await stage.Polls();
        await stage.Polls();
        var person = await stage.Person();

        for (var i = 0; i < 5; i++)
        {
            await person.Starts();
            await person.Sees(message => message.Buttons.Count > 0, "the menu");
        }

        Assert.Equal(1, stage.Wire.MostAtOnce);
    }

    [Fact]
    public async Task Host_that_stops_gives_its_lease_back_at_once()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        var first = await stage.Polls();
        var person = await stage.Person();
        await person.Starts();
        await person.Sees(message => message.Buttons.Count > 0, "the menu");
        await stage.Polls();

        await first.Stop();
        await person.Says("Is anybody there?");

        // The cluster's time stands still: the lease has not run out.
        await person.Sees(message => message.Buttons.Count > 0, "an answer of the second host");
        Assert.Equal(2, Updates(person.Id));
    }

    [Fact]
    public async Task Dead_host_is_followed_when_its_lease_has_run_out()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        using (Caller.Host.Enter())
        {
            await stage.Poller.Lease("one that is dead");
        }

        var person = await stage.Person();
        await person.Starts();
        await stage.Polls();
        shared.Cluster.PassAtOnce(TimeSpan.FromSeconds(29));
        using (Caller.Host.Enter())
        {
            Assert.False((await stage.Poller.Lease("a third")).Yours);
        }

        shared.Cluster.PassAtOnce(TimeSpan.FromSeconds(1));

        await person.Sees(message => message.Buttons.Count > 0, "the menu");
    }

    [Fact]
    public async Task Somebody_else_who_polls_stops_nothing_for_long()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        await stage.Polls();
        var person = await stage.Person();
        await person.Starts();
        await person.Sees(message => message.Buttons.Count > 0, "the menu");

        // Without an offset it confirms nothing; one of the two is answered 409.
        await Record.ExceptionAsync(() => stage.Client.GetUpdates(timeout: 5, cancellationToken: Cancel));
        await person.Says("Are you still there?");

        await person.Sees(message => message.Buttons.Count > 0, "an answer");
    }

    /// <summary>While one tap is worked off Telegram is asked again and again; its end must not be missed.</summary>
    [Fact]
    public async Task No_tap_waits_for_a_pause_of_the_host()
    {
        await using var stage = await BotStage.Open(shared.Cluster, new NoTimers());
        await stage.Polls();
        var person = await stage.Person();
        await person.Starts();

        for (var tap = 0; tap < 15; tap++)
        {
            await person.Taps("help").WaitAsync(TimeSpan.FromMinutes(1), Cancel);
            await person.Taps("menu").WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        }
    }

    [Fact]
    public async Task Long_outage_is_written_down_at_its_beginning_and_at_its_end()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        stage.Wire.Break(10);
        await stage.Polls();
        var person = await stage.Person();

        await person.Starts();
        await person.Sees(message => message.Buttons.Count > 0, "the menu");

        Assert.Collection(
            stage.Log.Lines.Where(line => line.Contains("pdates come in", StringComparison.Ordinal)),
            line => Assert.Equal("No updates come in: Telegram does not answer", line),
            line => Assert.Matches("^Updates come in again, after [0-9]+ s$", line));
    }

    [Fact]
    public async Task Webhook_that_somebody_sets_is_deleted_and_nothing_is_lost()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        await stage.Polls();
        var person = await stage.Person();
        await person.Starts();
        await person.Sees(message => message.Buttons.Count > 0, "the menu");

        await stage.Client.SetWebhook("http://127.0.0.1:9/nobody", cancellationToken: Cancel);
        await person.Says("Where do you listen?");

        await person.Sees(message => message.Buttons.Count > 0, "an answer");
        await stage.Telegram.Called("deleteWebhook");
        Assert.Equal("", (await stage.Client.GetWebhookInfo(Cancel)).Url);
    }

    [Fact]
    public async Task Update_that_can_not_be_read_keeps_back_no_other()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        stage.Wire.IsSpoiled = update => update["message"]?["text"]?.GetValue<string>() == "unreadable";
        await stage.Polls();
        var person = await stage.Person();
        await person.Starts();
        await person.Sees(message => message.Buttons.Count > 0, "the menu");

        await person.Says("unreadable");
        await person.Says("readable");

        await person.Sees(message => message.Buttons.Count > 0, "an answer");
        Assert.Equal(2, Updates(person.Id));
    }

    [Fact]
    public async Task Crowd_of_updates_that_fail_keeps_back_no_other_for_ever()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        var broken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => stage.Person("Broken")));
        foreach (var person in broken)
        {
            await Broken.Conversation(stage, person.Id);
            for (var i = 0; i < 30; i++)
            {
                await person.Says($"{i}");
            }
        }

        var last = await stage.Person();
        await last.Starts();
        await stage.Polls();

        await last.Sees(message => message.Buttons.Count > 0, "the menu", TimeSpan.FromMinutes(3));
    }

    private int Updates(long person) => JsonDocument
        .Parse(shared.Cluster.Disk.Stored("conversation", new ConversationKey(person).ToString())!)
        .RootElement.GetProperty("updates").GetArrayLength();
}
