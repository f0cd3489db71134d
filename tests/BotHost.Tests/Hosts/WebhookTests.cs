using System.Net;
using System.Text.Json;
using LytSlot.Conversations;

namespace LytSlot.BotHost.Tests.Hosts;

/// <summary>Telegram calls the host.</summary>
public sealed class WebhookTests(SharedCluster shared)
{
    [Fact]
    public async Task Person_who_starts_the_bot_is_answered()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        await stage.IsCalled();
        var person = await stage.Person();

        await person.Starts();

        await person.Sees(message => message.Buttons.Count > 0, "the menu");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a-secret-of-forty-characters-or-a-few-more")]
    public async Task Whoever_does_not_know_the_secret_is_not_heard(string? secret)
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        var host = await stage.IsCalled();

        using var answer = await host.Bring(Start(31, 77), secret);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Null(Stored(77));
    }

    [Fact]
    public async Task Host_that_polls_takes_no_calls()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        var host = await stage.Polls();

        using var answer = await host.Bring(Start(31, 77));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("""{"message":{}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"update_id":"x"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"update_id":32,"something_new":{}}""", HttpStatusCode.OK)]
    [InlineData("""{"update_id":33,"message":{"message_id":"x"}}""", HttpStatusCode.OK)]
    public async Task Nonsense_is_answered_and_never_a_fault(string body, HttpStatusCode expected)
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        var host = await stage.IsCalled();

        using var answer = await host.Deliver(body);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Body_without_end_is_cut_off()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        var host = await stage.IsCalled();

        using var answer = await host.Bring(new string(' ', 2 * 1024 * 1024));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task While_the_cluster_is_away_telegram_is_asked_to_come_again()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        var host = await stage.IsCalled();
        var person = await stage.Person();
        host.Cluster.Waiting("no silo answers");

        using var answer = await host.Bring(Start(34, 78));
        await person.Starts();
        host.Cluster.Up();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        await person.Sees(message => message.Buttons.Count > 0, "the menu");
    }

    [Fact]
    public async Task Update_that_fails_is_brought_again_and_set_aside_in_the_end()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        var host = await stage.IsCalled();
        var person = await stage.Person();
        await Broken.Conversation(stage, person.Id);
        var update = Start(35, person.Id);

        using var first = await host.Bring(update);
        using var second = await host.Deliver(update);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task Update_that_comes_twice_at_once_is_handled_once()
    {
        await using var stage = await BotStage.Open(shared.Cluster, isHurried: false);
        var host = await stage.IsCalled();
        var person = await stage.Person();
        await stage.Telegram.Fault(new { kind = "withholdUpdate", times = 5 });
        await person.Starts();
        var before = (await person.Chat()).Count;

        var answers = await Task.WhenAll(
            host.Bring(Start(36, person.Id)), host.Bring(Start(36, person.Id)), host.Bring(Start(36, person.Id)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(before + 1, (await person.Chat()).Count);
    }

    [Fact]
    public async Task Change_between_polling_and_webhook_loses_nothing()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        var person = await stage.Person();
        var polling = await stage.Polls();
        await person.Starts();
        await person.Sees(message => message.Buttons.Count > 0, "the menu");
        await polling.Stop();
        await person.Says("one");
        await person.Says("two");

        var called = await stage.IsCalled();
        await person.Sees(message => message.Buttons.Count > 0, "an answer");
        await called.Stop();
        await person.Says("three");
        await stage.Polls();

        await person.Sees(_ => Updates(person.Id) == 4, "an answer to each of four updates");
    }

    [Fact]
    public async Task Host_stays_ready_when_telegram_could_not_deliver_and_says_so()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        var host = await stage.IsCalled();
        var person = await stage.Person();
        await person.Starts();
        await person.Sees(message => message.Buttons.Count > 0, "the menu");
        using var well = await host.Ready();
        Assert.Equal(HttpStatusCode.OK, well.StatusCode);
        host.Cluster.Waiting("no silo answers");

        await person.Says("hello");
        var words = await Worry(host);

        Assert.Contains("503", words, StringComparison.Ordinal);
    }

    private static async Task<string> Worry(Host host)
    {
        using var patience = Towns.Patience.Start();
        while (true)
        {
            using var answer = await host.Ready();
            var body = await answer.Content.ReadAsStringAsync(patience.Token);
            var updates = JsonDocument.Parse(body).RootElement.GetProperty("checks").GetProperty("updates");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            if (!updates.GetProperty("ok").GetBoolean())
            {
                return updates.GetProperty("reason").GetString()!;
            }
        }
    }

    private static string Start(int update, long person) => $$"""
        {"update_id":{{update}},"message":{"message_id":1,"date":1700000000,"text":"/start",
        "chat":{"id":{{person}},"type":"private","first_name":"Ann"},
        "from":{"id":{{person}},"is_bot":false,"first_name":"Ann"} } }
        """;

    private string? Stored(long person) =>
        shared.Cluster.Disk.Stored("conversation", new ConversationKey(person).ToString());

    private int Updates(long person) =>
        JsonDocument.Parse(Stored(person)!).RootElement.GetProperty("updates").GetArrayLength();
}
