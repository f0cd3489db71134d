using LytSlot.Creatives;
using LytSlot.Grains.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace LytSlot.Telegram.Tests;

public sealed class SendTests(TelegramWorld world) : IClassFixture<TelegramWorld>
{
    private const long Channel = TelegramWorld.Channel;

    [Fact]
    public async Task Text_stands_as_it_was_written()
    {
        var sent = await Sent(Creatives.Text);

        var post = (await world.Shown(Channel)).Single(post => post.GetProperty("messageId").GetInt32() == sent);
        Assert.Equal(Creatives.Text.Text.Text, post.GetProperty("text").GetString());
        Assert.Equal("https://bread.example/", post.GetProperty("buttons")[0][0].GetProperty("url").GetString());
    }

    [Fact]
    public async Task Photo_stands_with_its_caption()
    {
        var sent = await Sent(await world.Photo());

        var post = (await world.Shown(Channel)).Single(post => post.GetProperty("messageId").GetInt32() == sent);
        Assert.Equal("photo", post.GetProperty("media")[0].GetProperty("kind").GetString());
        Assert.Equal(Creatives.Text.Text.Text, post.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Album_counts_as_many_messages_as_it_has()
    {
        var result = await world.Posts.Send(Channel, await world.Album());

        var sent = Assert.IsType<SendResult.Sent>(result);
        Assert.Equal(3, sent.Messages.Length);
        Assert.Contains((Channel, 2), world.Sender.Counted);
        Assert.All(world.Sender.Callers, caller => Assert.Equal(Caller.System, caller));
    }

    [Fact]
    public async Task Throttling_is_told_to_the_sender_once()
    {
        await world.Fault(new { kind = "tooMany", method = "sendMessage", retryAfter = 7 });

        var result = await world.Posts.Send(Channel, Creatives.Text);

        var refused = Assert.IsType<SendResult.Refused>(result);
        Assert.Equal((TelegramFault.Later, TimeSpan.FromSeconds(7)), (refused.Fault, refused.RetryAfter));
        Assert.Equal([(Channel, TimeSpan.FromSeconds(7))], world.Sender.Throttlings);
    }

    [Theory]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat", nameof(TelegramFault.Rights))]
    [InlineData(403, "Forbidden: bot was kicked from the channel chat", nameof(TelegramFault.Rights))]
    [InlineData(400, "Bad Request: can't parse entities: unclosed start tag", nameof(TelegramFault.Content))]
    public async Task Refusal_says_what_to_do(int code, string text, string fault)
    {
        await world.Fault(new { kind = "refuse", method = "sendMessage", code, text });

        var result = await world.Posts.Send(Channel, Creatives.Text);

        Assert.Equal(fault, Assert.IsType<SendResult.Refused>(result).Fault.ToString());
    }

    /// <summary>It may have come up after the post did.</summary>
    [Fact]
    public async Task Error_of_Telegrams_own_says_nothing_about_the_post()
    {
        await world.Fault(
            new { kind = "refuse", method = "sendMessage", code = 500, text = "Internal Server Error" });

        Assert.IsType<SendResult.Unknown>(await world.Posts.Send(Channel, Creatives.Text));
    }

    [Fact]
    public async Task File_that_Telegram_does_not_know_is_the_contents_fault()
    {
        var unknown = Creatives.Text with { Media = [new PostMedia(MediaKind.Photo, "nothing", "nothing")] };

        var result = await world.Posts.Send(Channel, unknown);

        Assert.Equal(TelegramFault.Content, Assert.IsType<SendResult.Refused>(result).Fault);
    }

    [Theory]
    [InlineData("noAnswer")]
    [InlineData("close")]
    public async Task Send_without_an_answer_is_unknown_and_may_stand(string kind)
    {
        var before = (await world.Shown(Channel)).Count;
        await world.Fault(new { kind, method = "sendMessage", applied = true });

        var result = await world.Posts.Send(Channel, Creatives.Text);

        Assert.IsType<SendResult.Unknown>(result);
        Assert.Equal(before + 1, (await world.Shown(Channel)).Count);
    }

    [Fact]
    public async Task Send_that_reached_nobody_comes_later()
    {
        await using var ports = world.Ports("http://127.0.0.1:9", TelegramWorld.ProbeChat);

        var result = await ports.GetRequiredService<IPosts>().Send(Channel, Creatives.Text);

        Assert.Equal(TelegramFault.Later, Assert.IsType<SendResult.Refused>(result).Fault);
    }

    [Fact]
    public async Task Channel_without_the_bot_is_a_matter_of_rights()
    {
        var result = await world.Posts.Send(-1001000000999, Creatives.Text);

        Assert.Equal(TelegramFault.Rights, Assert.IsType<SendResult.Refused>(result).Fault);
    }

    private async Task<int> Sent(PostContent content) =>
        Assert.Single(Assert.IsType<SendResult.Sent>(await world.Posts.Send(Channel, content)).Messages);
}
