using System.Collections.Immutable;
using LytSlot.Creatives;
using LytSlot.Grains.Publishing;
using Telegram.Bot;

namespace LytSlot.Telegram.Tests;

public sealed class TakeDownTests(TelegramWorld world) : IAsyncLifetime, IClassFixture<TelegramWorld>
{
    private const long Channel = TelegramWorld.Channel;
    private const string Stub = "ended";
    private static readonly TimeSpan TooOld = TimeSpan.FromHours(48);

    private static readonly object AllRights =
        new { canPostMessages = true, canEditMessages = true, canDeleteMessages = true };

    public async ValueTask InitializeAsync() => await world.GiveBot(AllRights);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Album_goes_whole()
    {
        var album = await Send(await world.Album());

        var result = await world.Posts.TakeDown(Channel, album, Stub);

        Assert.Equal(new TakeDownResult.Down(ByStub: false), result);
        Assert.Empty(await Left(album));
    }

    [Fact]
    public async Task Post_that_is_gone_already_is_down()
    {
        var post = await Send(Creatives.Text);
        await world.OwnerDeletes(post[0]);

        Assert.Equal(new TakeDownResult.Down(ByStub: false), await world.Posts.TakeDown(Channel, post, Stub));
    }

    [Fact]
    public async Task Old_text_becomes_a_stub_without_buttons()
    {
        var post = await Send(Creatives.Text);
        world.Pass(TooOld);

        var result = await world.Posts.TakeDown(Channel, post, Stub);

        Assert.Equal(new TakeDownResult.Down(ByStub: true), result);
        var left = Assert.Single(await Left(post));
        Assert.Equal(Stub, left.GetProperty("text").GetString());
        Assert.Equal(0, left.GetProperty("buttons").GetArrayLength());
    }

    [Fact]
    public async Task Stub_is_no_longer_pinned()
    {
        var post = await Send(Creatives.Text);
        var cancel = TestContext.Current.CancellationToken;
        await world.Bot.PinChatMessage(Channel, post[0], disableNotification: true, cancellationToken: cancel);
        world.Pass(TooOld);

        await world.Posts.TakeDown(Channel, post, Stub);

        Assert.Null((await world.Bot.GetChat(Channel, cancel)).PinnedMessage);
    }

    [Fact]
    public async Task Old_album_loses_pictures_and_caption()
    {
        var content = await world.Album();
        var album = await Send(content);
        world.Pass(TooOld);

        var result = await world.Posts.TakeDown(Channel, album, Stub);

        Assert.Equal(new TakeDownResult.Down(ByStub: true), result);
        var left = await Left(album);
        Assert.Equal(3, left.Count);
        var shown = left.Select(post => post.GetProperty("media")[0].GetProperty("fileUniqueId").GetString()!);
        Assert.Empty(shown.Intersect(content.Media.Select(medium => medium.UniqueId)));
        Assert.Equal(Stub, left[0].GetProperty("text").GetString());
        Assert.All(left.Skip(1), post => Assert.False(post.TryGetProperty("text", out _)));
    }

    /// <summary>In an album a document can become nothing but a document.</summary>
    [Fact]
    public async Task Old_album_of_documents_loses_its_files()
    {
        var content = await world.Files();
        var album = await Send(content);
        world.Pass(TooOld);

        var result = await world.Posts.TakeDown(Channel, album, Stub);

        Assert.Equal(new TakeDownResult.Down(ByStub: true), result);
        var left = await Left(album);
        var names = left.Select(post => post.GetProperty("media")[0].GetProperty("name").GetString());
        Assert.Equal(["ended.png", "ended.png"], names);
        Assert.Equal(Stub, left[0].GetProperty("text").GetString());
        Assert.False(left[1].TryGetProperty("text", out _));
    }

    [Fact]
    public async Task Medium_that_can_not_be_replaced_loses_its_caption()
    {
        var post = await Send(await world.Photo());
        world.Pass(TooOld);
        await world.Fault(new
        {
            kind = "refuse",
            method = "editMessageMedia",
            code = 400,
            text = "Bad Request: message can't be edited",
        });

        var result = await world.Posts.TakeDown(Channel, post, Stub);

        Assert.Equal(new TakeDownResult.Down(ByStub: true), result);
        Assert.Equal(Stub, Assert.Single(await Left(post)).GetProperty("text").GetString());
    }

    [Fact]
    public async Task Taking_down_a_stub_again_changes_nothing()
    {
        var post = await Send(Creatives.Text);
        world.Pass(TooOld);
        await world.Posts.TakeDown(Channel, post, Stub);

        Assert.Equal(new TakeDownResult.Down(ByStub: true), await world.Posts.TakeDown(Channel, post, Stub));
    }

    [Fact]
    public async Task Lost_channel_is_a_matter_of_rights()
    {
        var post = await Send(Creatives.Text);
        await world.GiveBot(null, banned: true);

        var result = await world.Posts.TakeDown(Channel, post, Stub);

        Assert.Equal(TelegramFault.Rights, Assert.IsType<TakeDownResult.NotYet>(result).Fault);
    }

    [Fact]
    public async Task Bot_without_any_right_can_not_even_leave_a_stub()
    {
        var post = await Send(Creatives.Text);
        await world.GiveBot(new { canManageChat = true });

        var result = await world.Posts.TakeDown(Channel, post, Stub);

        Assert.Equal(TelegramFault.Rights, Assert.IsType<TakeDownResult.NotYet>(result).Fault);
    }

    [Fact]
    public async Task Album_half_down_goes_on_where_it_stopped()
    {
        var album = await Send(await world.Album());
        await world.OwnerDeletes(album[0]);
        await world.Fault(new { kind = "tooMany", method = "deleteMessage", retryAfter = 3 });

        var first = Assert.IsType<TakeDownResult.NotYet>(await world.Posts.TakeDown(Channel, album, Stub));
        var second = await world.Posts.TakeDown(Channel, album, Stub);

        Assert.Equal((TelegramFault.Later, TimeSpan.FromSeconds(3)), (first.Fault, first.RetryAfter));
        Assert.Equal(new TakeDownResult.Down(ByStub: false), second);
        Assert.Empty(await Left(album));
    }

    [Fact]
    public async Task Delete_without_an_answer_is_tried_again()
    {
        var post = await Send(Creatives.Text);
        await world.Fault(new { kind = "close", method = "deleteMessage", applied = true });

        var first = await world.Posts.TakeDown(Channel, post, Stub);
        var second = await world.Posts.TakeDown(Channel, post, Stub);

        Assert.Equal(TelegramFault.Later, Assert.IsType<TakeDownResult.NotYet>(first).Fault);
        Assert.Equal(new TakeDownResult.Down(ByStub: false), second);
    }

    private async Task<ImmutableArray<int>> Send(PostContent content) =>
        Assert.IsType<SendResult.Sent>(await world.Posts.Send(Channel, content)).Messages;

    private async Task<List<System.Text.Json.JsonElement>> Left(ImmutableArray<int> messages) =>
        [.. (await world.Shown(Channel)).Where(post => messages.Contains(post.GetProperty("messageId").GetInt32()))];
}
