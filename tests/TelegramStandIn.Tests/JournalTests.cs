using Telegram.Bot;
using Telegram.Bot.Types.ReplyMarkups;

namespace LytSlot.TelegramStandIn.Tests;

/// <summary>What survives a stop.</summary>
public sealed class JournalTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"standin-{Guid.NewGuid():N}.journal");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Stop_and_start_keep_chats_ids_updates_and_keyboards()
    {
        long person;
        long channel;
        await using (var before = await Stage.Open("--Data", _file))
        {
            person = await before.Person();
            channel = await before.Channel(Stage.AllRights, username: "kept_news");
            await before.Bot.SendMessage(channel, "one");
            await before.Bot.SendPhoto(channel, "https://example.com/a.png", "two");
            await before.Bot.SendMessage(person, "Menu", replyMarkup: new ReplyKeyboardMarkup("My orders"));
            await before.Post($"users/{person}/send", new { text = "unread" });
        }

        await using var after = await Stage.Open("--Data", _file);

        Assert.Equal("unread", Assert.Single(await after.Bot.GetUpdates()).Message!.Text);
        Assert.Equal(3, (await after.Bot.SendMessage("@kept_news", "three")).Id);
        await after.Post($"users/{person}/press", new { text = "My orders" });
        var posts = (await after.Get($"channels/{channel}/posts")).GetProperty("posts").EnumerateArray().ToList();
        Assert.Equal(["one", "two", "three"], posts.Select(post => post.GetProperty("text").GetString()!));
        Assert.Equal(1, posts[1].GetProperty("media").GetArrayLength());
        Assert.True((await after.Get("record?after=0")).GetProperty("lastSeq").GetInt64() > 3);
    }

    [Theory]
    [InlineData("withholdUpdate")]
    [InlineData("reorderUpdate")]
    public async Task Update_kept_back_before_the_stop_comes_after_it_although_the_offset_has_passed(string fault)
    {
        await using (var before = await Stage.Open("--Data", _file))
        {
            var person = await before.Person();
            await before.Post("faults", new { kind = fault });
            await before.Post($"users/{person}/send", new { text = "late" });
            await before.Post("faults", new { kind = "withholdUpdate" });
            await before.Post($"users/{person}/send", new { text = "later" });
            Assert.DoesNotContain(await before.Bot.GetUpdates(), update => update.Message!.Text == "later");
        }

        await using var after = await Stage.Open("--Data", _file);

        var updates = await after.Bot.GetUpdates(offset: 700_000_009);
        Assert.Equal(["late", "later"], updates.Select(update => update.Message!.Text));
        Assert.Empty(await after.Bot.GetUpdates(offset: 700_000_009));
    }

    [Fact]
    public async Task Torn_last_line_is_forgotten_and_writing_goes_on()
    {
        long person;
        await using (var before = await Stage.Open("--Data", _file))
        {
            person = await before.Person();
        }

        await File.AppendAllTextAsync(_file, """{"post":{"chatId":1""", Stage.Patience);
        await using (var torn = await Stage.Open("--Data", _file))
        {
            await torn.Bot.SendMessage(person, "after the tear");
        }

        await using var after = await Stage.Open("--Data", _file);

        var messages = (await after.Get($"users/{person}/chat")).GetProperty("messages");
        Assert.Equal("after the tear", messages[1].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Reset_forgets_the_journal_too()
    {
        await using (var before = await Stage.Open("--Data", _file))
        {
            await before.Person();
            await before.Post("reset");
        }

        await using var after = await Stage.Open("--Data", _file);

        Assert.Empty((await after.Get("users")).EnumerateArray());
    }
}
