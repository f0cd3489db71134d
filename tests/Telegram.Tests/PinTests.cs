using System.Collections.Immutable;
using LytSlot.Creatives;
using LytSlot.Grains.Publishing;

namespace LytSlot.Telegram.Tests;

public sealed class PinTests(TelegramWorld world) : IAsyncLifetime, IClassFixture<TelegramWorld>
{
    private const long Channel = TelegramWorld.Channel;

    private static readonly object AllRights =
        new { canPostMessages = true, canEditMessages = true, canDeleteMessages = true };

    public async ValueTask InitializeAsync() => await world.GiveBot(AllRights);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Post_is_pinned_however_often_it_is_asked_for()
    {
        var post = await Send(Creatives.Text);

        Assert.Null(await world.Posts.Pin(Channel, post[0]));
        Assert.Null(await world.Posts.Pin(Channel, post[0]));

        Assert.Equal("pinned", (await LifeOf(post[0]))[^1]);
    }

    [Fact]
    public async Task Bot_that_may_not_edit_may_not_pin()
    {
        var post = await Send(Creatives.Text);
        await world.GiveBot(new { canPostMessages = true, canDeleteMessages = true });

        var refused = await world.Posts.Pin(Channel, post[0]);

        Assert.Equal(TelegramFault.Rights, refused?.Fault);
    }

    [Fact]
    public async Task Post_that_is_gone_is_not_pinned()
    {
        var post = await Send(Creatives.Text);
        await world.OwnerDeletes(post[0]);

        Assert.Equal(TelegramFault.Gone, (await world.Posts.Pin(Channel, post[0]))?.Fault);
    }

    [Fact]
    public async Task Stub_is_not_left_pinned()
    {
        var post = await Send(await world.Photo());
        await world.Posts.Pin(Channel, post[0]);
        world.Pass(TimeSpan.FromHours(48));

        var result = await world.Posts.TakeDown(Channel, post, "ended");
        var again = await world.Posts.TakeDown(Channel, post, "ended");

        Assert.Equal(new TakeDownResult.Down(ByStub: true), result);
        Assert.Equal(result, again);
        Assert.Contains("unpinned", await LifeOf(post[0]));
    }

    private async Task<ImmutableArray<int>> Send(PostContent content) =>
        Assert.IsType<SendResult.Sent>(await world.Posts.Send(Channel, content)).Messages;

    /// <summary>What happened to the message.</summary>
    private async Task<List<string>> LifeOf(int message)
    {
        var posts = await world.Shown(Channel);
        var life = posts.Single(post => post.GetProperty("messageId").GetInt32() == message).GetProperty("life");
        return [.. life.EnumerateArray().Select(step => step.GetProperty("kind").GetString()!)];
    }
}
