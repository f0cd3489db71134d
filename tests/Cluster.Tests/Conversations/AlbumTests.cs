using LytSlot.Conversations;
using LytSlot.Creatives;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>Albums come as messages of their own; the dialog hears of one message.</summary>
public sealed class AlbumTests(ClusterFixture fixture)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Net = TimeSpan.FromSeconds(30);

    private readonly TestCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Parts_in_any_order_become_one_post()
    {
        var chat = await new Steps(_cluster).Reach("place-order/write-creative");
        foreach (var (message, words) in new[] { (13, ""), (11, "Look"), (12, "") })
        {
            Assert.Empty((await chat.SendPart("g", message, Photo(message, words))).Replies);
        }

        await _cluster.Pass(Quiet);
        var turn = await chat.Hear();

        var preview = Assert.IsType<BotReply.Preview>(turn.Replies[0]).Content;
        Assert.Equal(["f11", "f12", "f13"], preview.Media.Select(medium => medium.FileId));
        Assert.Equal(("Look", 0), (preview.Text.Text, preview.CaptionAt));
        Assert.Equal("place-order/confirm", chat.Stored.Step);
        Assert.Contains(chat.Buttons, button => button.Tap!.StartsWith("price:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Late_part_makes_another_post_of_them_all()
    {
        var chat = await Shown("g", 11, 12);
        var before = chat.Stored.Drafts.Order.Creative;

        await chat.SendPart("g", 10, Photo(10));
        await _cluster.Pass(Quiet);
        var turn = await chat.Hear();

        Assert.Equal(3, Assert.IsType<BotReply.Preview>(turn.Replies[0]).Content.Media.Length);
        Assert.NotEqual(before, chat.Stored.Drafts.Order.Creative);
    }

    [Fact]
    public async Task Part_that_comes_twice_counts_once_and_is_answered_by_nothing()
    {
        var chat = await new Steps(_cluster).Reach("place-order/write-creative");
        var part = new BotInput.Said(Chat.NextUpdate(), new(chat.Person, "Ann", "en"), 11, Photo(11), "g");
        await chat.Handle(part);
        await chat.SendPart("g", 12, Photo(12));
        await chat.SendPart("g", 11, Photo(11));

        await chat.Handle(part);

        Assert.Empty(chat.Last.Replies);
        Assert.Equal([11, 12], chat.Stored.Album!.Parts.Select(one => one.Message));
    }

    [Fact]
    public async Task Album_outlives_the_silo_that_gathered_it()
    {
        var chat = await new Steps(_cluster).Reach("place-order/write-creative");
        await chat.SendPart("g", 11, Photo(11));
        await chat.SendPart("g", 12, Photo(12));
        await _cluster.Deactivate(chat.Grain);

        await _cluster.Pass(Net);
        var turn = await chat.Hear();

        Assert.Equal(2, Assert.IsType<BotReply.Preview>(turn.Replies[0]).Content.Media.Length);
    }

    [Fact]
    public async Task Part_whose_write_failed_is_not_lost()
    {
        var chat = await new Steps(_cluster).Reach("place-order/write-creative");
        var part = new BotInput.Said(Chat.NextUpdate(), new(chat.Person, "Ann", "en"), 11, Photo(11), "g");
        await _cluster.FailNextWrite(chat.Key);
        await Assert.ThrowsAnyAsync<Exception>(() => chat.Handle(part));

        await chat.Handle(part);
        await chat.SendPart("g", 12, Photo(12));
        await _cluster.Pass(Quiet);

        Assert.Equal(2, Assert.IsType<BotReply.Preview>((await chat.Hear()).Replies[0]).Content.Media.Length);
    }

    [Fact]
    public async Task Answer_that_Telegram_did_not_take_comes_again()
    {
        var chat = await new Steps(_cluster).Reach("place-order/write-creative");
        await chat.SendPart("g", 11, Photo(11));
        await chat.SendPart("g", 12, Photo(12));
        var refused = new TaskCompletionSource();
        _cluster.Messenger.Answers[chat.Person] = TellResult.Later;
        _cluster.Messenger.Waits[chat.Person] = refused.Task;
        var waiting = _cluster.Messenger.Waiting.GetOrAdd(chat.Person, _ => new());
        await _cluster.Pass(Quiet);
        Assert.True(waiting.Task.IsCompleted);
        refused.SetResult();
        await chat.Handle(new BotInput.Edited(chat.Stored.Updates[^1], new(chat.Person, "Ann", "en")));

        await _cluster.Pass(Net);

        Assert.Equal(2, Assert.IsType<BotReply.Preview>((await chat.Hear()).Replies[0]).Content.Media.Length);
    }

    [Fact]
    public async Task What_is_said_after_an_album_counts_after_it()
    {
        var chat = await new Steps(_cluster).Reach("place-order/write-creative");
        await chat.SendPart("g", 11, Photo(11));
        await chat.SendPart("g", 12, Photo(12));

        await chat.Say("No, just this");

        var previews = chat.Last.Replies.OfType<BotReply.Preview>().Select(preview => preview.Content).ToList();
        Assert.Equal(2, previews[0].Media.Length);
        Assert.Equal("No, just this", previews[1].Text.Text);
    }

    [Fact]
    public async Task Kinds_that_do_not_go_together_are_refused_once()
    {
        var chat = await new Steps(_cluster).Reach("place-order/write-creative");
        await chat.SendPart("g", 11, Photo(11));
        await chat.SendPart("g", 12, Photo(12) with { Media = [new(MediaKind.Document, "f", "u")] });

        await _cluster.Pass(Quiet);
        await chat.Hear();

        Assert.Contains("files go only with files", chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Equal("place-order/write-creative", chat.Stored.Step);
    }

    [Fact]
    public async Task Album_of_music_is_refused_once()
    {
        var chat = await new Steps(_cluster).Reach("place-order/write-creative");
        await chat.Do((id, from) => new BotInput.Unsupported(id, from, "g"));
        await chat.Do((id, from) => new BotInput.Unsupported(id, from, "g"));

        await _cluster.Pass(TimeSpan.FromSeconds(4));
        await chat.Hear();

        Assert.Contains("Music", chat.Screen.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Album_where_none_is_wanted_changes_nothing()
    {
        var chat = await new Steps(_cluster).Reach("place-order/choose-day");
        var drafts = chat.StoredDrafts;
        await chat.SendPart("g", 11, Photo(11));
        await chat.SendPart("g", 12, Photo(12));

        await _cluster.Pass(Quiet);
        await chat.Hear();

        Assert.Equal(("place-order/choose-day", drafts), (chat.Stored.Step, chat.StoredDrafts));
    }

    private async Task<Chat> Shown(string album, params int[] messages)
    {
        var chat = await new Steps(_cluster).Reach("place-order/write-creative");
        foreach (var message in messages)
        {
            await chat.SendPart(album, message, Photo(message));
        }

        await _cluster.Pass(Quiet);
        await chat.Hear();
        return chat;
    }

    private static PostContent Photo(int message, string words = "") => new(
        PostText.Plain(words), [new(MediaKind.Photo, $"f{message}", $"u{message}")], [], false, true);
}
