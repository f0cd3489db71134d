using System.Text.Json;
using LytSlot.Conversations;

namespace LytSlot.BotHost.Tests.Hosts;

/// <summary>Telegram does not take a reply.</summary>
public sealed class ReplyTests(SharedCluster shared)
{
    [Fact]
    public async Task Reply_that_telegram_stopped_comes_later_and_the_sender_knows()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        await stage.Polls();
        var person = await stage.Person();
        await stage.Telegram.Fault(
            new { kind = "tooMany", method = "sendMessage", chatId = person.Id, retryAfter = 7 });

        await person.Starts();

        await person.Sees(message => message.Buttons.Count > 0, "the menu");
        Assert.Contains($"{person.Id}", shared.Cluster.Disk.Stored("sender", $"bot:{stage.Bot}"));
    }

    [Fact]
    public async Task Chat_that_telegram_stopped_for_long_keeps_back_no_other_and_not_itself()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        await stage.Polls();
        var stopped = await stage.Person();
        var other = await stage.Person();
        await stage.Telegram.Fault(
            new { kind = "tooMany", method = "sendMessage", chatId = stopped.Id, retryAfter = 100 });
        await stopped.Starts();

        for (var i = 0; i < 120; i++)
        {
            await stopped.Says($"{i}");
        }

        await other.Starts();
        await other.Sees(message => message.Buttons.Count > 0, "the menu");
        Assert.DoesNotContain(await stopped.Chat(), message => message.FromBot);
        await stopped.Sees(message => message.Buttons.Count > 0, "the last answer");
        Assert.Single(await stopped.Chat(), message => message.FromBot);
    }

    [Fact]
    public async Task Reply_that_telegram_failed_to_take_is_sent_again_in_order()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        await stage.Polls();
        var person = await stage.Person();
        await stage.Telegram.Fault(new
        {
            kind = "refuse",
            method = "sendMessage",
            chatId = person.Id,
            code = 502,
            text = "Bad Gateway",
            times = 6,
        });

        await person.Starts();

        await person.Sees(message => message.Buttons.Count > 0, "the menu");
        Assert.Single(await person.Chat(), message => message.FromBot);
    }

    [Fact]
    public async Task Person_who_turns_out_to_be_gone_while_a_reply_waits_is_written_to_no_more()
    {
        await using var stage = await BotStage.Open(shared.Cluster);
        await stage.Polls();
        var person = await stage.Person();
        await stage.Telegram.Fault(
            new { kind = "refuse", method = "sendMessage", chatId = person.Id, code = 502, text = "Bad Gateway" });
        await stage.Telegram.Fault(new
        {
            kind = "refuse",
            method = "sendMessage",
            chatId = person.Id,
            code = 403,
            text = "Forbidden: bot was blocked by the user",
        });

        await person.Starts();

        using var patience = Towns.Patience.Start();
        while (!IsBlocked(person.Id))
        {
            patience.Token.ThrowIfCancellationRequested();
            await stage.Telegram.Chat(person.Id, null, patience.Token);
        }
    }

    private bool IsBlocked(long person) =>
        shared.Cluster.Disk.Stored("conversation", new ConversationKey(person).ToString()) is { } stored
        && JsonDocument.Parse(stored).RootElement.GetProperty("isBlocked").GetBoolean();
}
