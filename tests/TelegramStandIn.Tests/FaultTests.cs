using System.Diagnostics;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace LytSlot.TelegramStandIn.Tests;

/// <summary>Limits and faults on order.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task Fault_meets_its_method_and_chat_as_often_as_ordered()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        var other = await stage.Person("Boris");
        await stage.Post("faults", new
        {
            kind = "refuse",
            method = "sendMessage",
            chatId = person,
            times = 2,
            code = 502,
            text = "Bad Gateway",
        });

        await stage.Bot.SendMessage(other, "passes");
        await stage.Bot.GetChat(person);
        var first = await Stage.Refused(() => stage.Bot.SendMessage(person, "one"));
        await Stage.Refused(() => stage.Bot.SendMessage(person, "two"));
        var sent = await stage.Bot.SendMessage(person, "three");

        Assert.Equal((502, "Bad Gateway"), (first.ErrorCode, first.Message));
        Assert.Equal(2, sent.Id);
    }

    [Fact]
    public async Task Closed_connection_and_silence_leave_the_message_sent()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        await stage.Post("faults", new { kind = "close", method = "sendMessage" });
        await stage.Post("faults", new { kind = "noAnswer", method = "sendMessage" });
        await stage.Post("faults", new { kind = "close", method = "sendMessage", applied = false });
        using var impatience = new CancellationTokenSource();

        await Assert.ThrowsAsync<RequestException>(() => stage.Bot.SendMessage(person, "closed"));
        var seen = (await stage.Get("state")).GetProperty("lastSeq").GetInt64();
        var silent = stage.Bot.SendMessage(person, "unanswered", cancellationToken: impatience.Token);
        await stage.Get($"record?after={seen}&wait=60");
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => silent);
        await Assert.ThrowsAsync<RequestException>(() => stage.Bot.SendMessage(person, "lost"));

        var texts = (await stage.Get($"users/{person}/chat")).GetProperty("messages").EnumerateArray()
            .Select(post => post.GetProperty("text").GetString()!).ToList();
        Assert.Equal(["/start", "closed", "unanswered"], texts);
    }

    [Fact]
    public async Task Late_call_is_carried_out_after_its_delay()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        await stage.Post("faults", new { kind = "delay", method = "sendMessage", delayMs = 60_000 });

        var late = stage.Bot.SendMessage(person, "late");
        while (!late.IsCompleted)
        {
            stage.Clock.Advance(TimeSpan.FromSeconds(10));
            await stage.Get("state");
        }

        Assert.Equal("late", (await late).Text);
    }

    [Fact]
    public async Task Pretended_deletion_deletes_nothing()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        var sent = await stage.Bot.SendMessage(person, "stays");
        await stage.Post("faults", new { kind = "pretend", method = "deleteMessage" });

        await stage.Bot.DeleteMessage(person, sent.Id);

        await stage.Bot.EditMessageText(person, sent.Id, "still here");
    }

    [Fact]
    public async Task Channel_takes_20_messages_a_minute()
    {
        await using var stage = await Stage.Open("--Limits", "true");
        var channel = await stage.Channel(Stage.AllRights);
        for (var i = 0; i < 20; i++)
        {
            await stage.Bot.SendMessage(channel, $"{i}");
        }

        var refusal = await Stage.Refused(() => stage.Bot.SendMessage(channel, "one too many"));
        stage.Clock.Advance(TimeSpan.FromSeconds(refusal.Parameters!.RetryAfter!.Value));
        var sent = await stage.Bot.SendMessage(channel, "in time");

        Assert.Equal((429, "Too Many Requests: retry after 3"), (refusal.ErrorCode, refusal.Message));
        Assert.Equal(21, sent.Id);
    }

    [Fact]
    public async Task Whole_bot_sends_30_a_second_until_the_limits_are_changed()
    {
        await using var stage = await Stage.Open("--Limits", "true");
        var people = new List<long>();
        for (var i = 0; i < 31; i++)
        {
            people.Add(await stage.Person($"P{i}"));
        }

        var sends = people.Select(person => stage.Bot.SendMessage(person, "x")).ToList();
        await Task.WhenAll(sends.Select(send => send.ContinueWith(_ => { }, TaskScheduler.Default)));
        await stage.Put("limits", new { enabled = false });
        await stage.Bot.SendMessage(people[0], "free");

        Assert.Equal(1, sends.Count(send => send.IsFaulted));
    }

    [Fact]
    public async Task Five_hundred_sends_at_one_instant_are_quick()
    {
        await using var stage = await Stage.Open();
        var channel = await stage.Channel(Stage.AllRights);
        var watch = Stopwatch.StartNew();

        var sent = await Task.WhenAll(
            Enumerable.Range(0, 500).Select(i => stage.Bot.SendMessage(channel, $"post {i}")));

        Assert.Equal(Enumerable.Range(1, 500), sent.Select(post => post.Id).Order());
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"took {watch.Elapsed}");
    }
}
