using System.Net;
using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace LytSlot.TelegramStandIn.Tests;

/// <summary>How updates reach the bot by polling.</summary>
public sealed class UpdateTests
{
    [Fact]
    public async Task Update_stays_until_it_is_confirmed()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        await stage.Post($"users/{person}/send", new { text = "one" });
        await stage.Post($"users/{person}/send", new { text = "two" });

        var first = await stage.Bot.GetUpdates();
        var again = await stage.Bot.GetUpdates(limit: 1);
        var rest = await stage.Bot.GetUpdates(first[0].Id + 1);
        var last = await stage.Bot.GetUpdates(-1);

        Assert.Equal(["one", "two"], first.Select(update => update.Message!.Text));
        Assert.Equal(first[0].Id, Assert.Single(again).Id);
        Assert.Equal(first[1].Id, Assert.Single(rest).Id);
        Assert.Equal(first[1].Id, Assert.Single(last).Id);
    }

    [Fact]
    public async Task Long_poll_ends_with_the_first_update()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();

        var poll = stage.Bot.GetUpdates(timeout: 50);
        await stage.Post($"users/{person}/send", new { text = "awaited" });

        Assert.Equal("awaited", Assert.Single(await poll).Message!.Text);
    }

    [Fact]
    public async Task Stop_ends_long_polls_at_once()
    {
        var stage = await Stage.Open();
        var polls = new[] { stage.Bot.GetUpdates(timeout: 50), stage.Bot.GetUpdates(timeout: 50) };

        // Whoever is sent away shows that the other has come to wait.
        var loser = await Task.WhenAny(polls);
        await Stage.Refused(() => loser);
        await stage.DisposeAsync();

        var poll = polls.Single(one => one != loser);
        Assert.Empty(await poll.WaitAsync(TimeSpan.FromMinutes(1), Stage.Patience));
    }

    [Fact]
    public async Task Second_poller_sends_the_first_away()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();

        var first = stage.Bot.GetUpdates(timeout: 50);
        var second = stage.Bot.GetUpdates(timeout: 50);
        var loser = await Task.WhenAny(first, second);
        var refusal = await Stage.Refused(() => loser);
        await stage.Post($"users/{person}/send", new { text = "for the other" });

        Assert.Equal(409, refusal.ErrorCode);
        Assert.Single(await (loser == first ? second : first));
    }

    [Fact]
    public async Task Chat_member_comes_only_if_named()
    {
        await using var stage = await Stage.Open();
        var channel = await stage.Channel(Stage.AllRights);
        var other = await stage.Stranger();

        await stage.Put($"channels/{channel}/admins/{other}", new { rights = Stage.AllRights });
        var unnamed = await stage.Drain();
        await stage.Bot.GetUpdates(allowedUpdates: [UpdateType.ChatMember]);
        await stage.Put($"channels/{channel}/admins/{other}", new { rights = (object?)null });
        await stage.Post($"users/{other}/start");
        var named = await stage.Bot.GetUpdates();

        Assert.Empty(unnamed);
        Assert.IsType<ChatMemberLeft>(Assert.Single(named).ChatMember!.NewChatMember);
    }

    [Fact]
    public async Task Repeated_update_comes_again_under_its_old_id()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        await stage.Post($"users/{person}/send", new { text = "once" });
        var first = Assert.Single(await stage.Drain());

        await stage.Post("updates/repeat", new { last = 1 });
        var again = await stage.Bot.GetUpdates(first.Id + 1);
        var after = await stage.Bot.GetUpdates(first.Id + 1);

        Assert.Equal(first.Id, Assert.Single(again).Id);
        Assert.Empty(after);
    }

    [Fact]
    public async Task Updates_are_duplicated_reordered_and_withheld_on_order()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        async Task<string[]> Say(params string[] texts)
        {
            foreach (var text in texts)
            {
                await stage.Post($"users/{person}/send", new { text });
            }

            return [.. (await stage.Drain()).Select(update => update.Message!.Text!)];
        }

        await stage.Post("faults", new { kind = "duplicateUpdate" });
        Assert.Equal(["a", "a"], await Say("a"));
        await stage.Post("faults", new { kind = "reorderUpdate" });
        Assert.Equal(["c", "b"], await Say("b", "c"));
        await stage.Post("faults", new { kind = "withholdUpdate" });
        Assert.Equal(["e"], await Say("d", "e"));
        await stage.Do(HttpMethod.Delete, "faults");
        Assert.Equal(["d"], await Say());
    }

    [Theory]
    [InlineData("", "/start")]
    [InlineData("login_a-B9", "/start login_a-B9")]
    public async Task Deep_link_becomes_a_start_command(string payload, string text)
    {
        await using var stage = await Stage.Open();
        var person = await stage.Stranger();

        await stage.Post($"users/{person}/start", new { payload });

        var message = Assert.Single(await stage.Drain()).Message!;
        Assert.Equal(text, message.Text);
        Assert.Equal(MessageEntityType.BotCommand, Assert.Single(message.Entities!).Type);
    }

    [Fact]
    public async Task Deep_link_with_foreign_characters_is_refused()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Stranger();

        var status = await stage.StatusOf(HttpMethod.Post, $"users/{person}/start", new { payload = "a b" });

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task Watching_a_chat_ends_with_its_next_change()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        var version = (await stage.Get($"users/{person}/chat")).GetProperty("version").GetInt64();

        var watch = stage.Get($"users/{person}/chat?after={version}&wait=60");
        await stage.Bot.SendMessage(person, "seen");

        var messages = (await watch).GetProperty("messages").EnumerateArray().ToList();
        Assert.Equal("seen", messages[^1].GetProperty("text").GetString());
        Assert.Equal(JsonValueKind.Object, messages[^1].GetProperty("message").ValueKind);
    }
}
