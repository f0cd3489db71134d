using LytSlot.Creatives;
using LytSlot.Grains.Publishing;
using LytSlot.Sending;
using Microsoft.Extensions.DependencyInjection;
using Telegram.Bot;

namespace LytSlot.Telegram.Tests;

public sealed class ProbeTests(TelegramWorld world) : IAsyncLifetime, IClassFixture<TelegramWorld>
{
    private const long Channel = TelegramWorld.Channel;

    public async ValueTask InitializeAsync()
    {
        world.Sender.GrantsAfter = 1;
        await world.ChangeChannel(new { protectedContent = false });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Untouched_text_is_recognised_both_ways() => await AssertRecognised(Creatives.Text);

    [Fact]
    public async Task Untouched_photo_is_recognised_both_ways() => await AssertRecognised(await world.Photo());

    [Fact]
    public async Task Each_message_of_an_album_is_recognised() => await AssertEachRecognised(await world.Album());

    [Fact]
    public async Task Each_file_of_an_album_is_recognised_with_the_caption_where_it_is() =>
        await AssertEachRecognised(await world.Files());

    private async Task AssertEachRecognised(PostContent content)
    {
        var sent = await Send(content);

        foreach (var (index, message) in sent.Messages.Index())
        {
            var stands = Assert.IsType<ProbeResult.Stands>(await world.Posts.Probe(Channel, message, default));
            Assert.True(ContentFingerprint.IsPart(sent.Fingerprint, index, stands.Fingerprint));
            Assert.True(ContentFingerprint.IsPart(ContentFingerprint.Loose(content), index, stands.LooseFingerprint));
        }
    }

    [Fact]
    public async Task Edited_post_is_another()
    {
        var sent = await Send(Creatives.Text);
        await world.OwnerEdits(sent.Messages[0], "Something else");

        var stands = Assert.IsType<ProbeResult.Stands>(await world.Posts.Probe(Channel, sent.Messages[0], default));

        Assert.NotEqual(sent.Fingerprint, stands.Fingerprint);
        Assert.NotEqual(ContentFingerprint.Loose(Creatives.Text), stands.LooseFingerprint);
    }

    [Fact]
    public async Task Copy_does_not_stay_in_the_probe_chat()
    {
        var sent = await Send(Creatives.Text);

        await world.Posts.Probe(Channel, sent.Messages[0], default);

        Assert.Empty(await world.Shown(TelegramWorld.ProbeChat));
    }

    [Fact]
    public async Task Deleted_post_is_missing()
    {
        var sent = await Send(Creatives.Text);
        await world.OwnerDeletes(sent.Messages[0]);

        Assert.IsType<ProbeResult.Missing>(await world.Posts.Probe(Channel, sent.Messages[0], default));
    }

    [Fact]
    public async Task Protected_channel_proves_nothing()
    {
        var sent = await Send(Creatives.Text);
        await world.ChangeChannel(new { protectedContent = true });

        Assert.IsType<ProbeResult.Unclear>(await world.Posts.Probe(Channel, sent.Messages[0], default));
    }

    [Fact]
    public async Task What_alone_can_not_be_passed_on_is_no_post_of_ours()
    {
        var other = await world.Bot.SendMessage(
            Channel, "Pinned", protectContent: true, cancellationToken: TestContext.Current.CancellationToken);

        Assert.IsType<ProbeResult.Barred>(await world.Posts.Probe(Channel, other.Id, default));
    }

    [Theory]
    [InlineData("tooMany")]
    [InlineData("refuse")]
    [InlineData("close")]
    [InlineData("noAnswer")]
    public async Task Trouble_proves_nothing(string kind)
    {
        var sent = await Send(Creatives.Text);
        await world.Fault(new { kind, method = "forwardMessage", applied = false });

        Assert.IsType<ProbeResult.Unclear>(await world.Posts.Probe(Channel, sent.Messages[0], default));
    }

    [Fact]
    public async Task Probe_waits_for_leave_to_write_to_the_probe_chat()
    {
        var queued = new DateTimeOffset(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var sent = await Send(Creatives.Text);
        world.Sender.Asked.Clear();
        world.Sender.GrantsAfter = 2;

        var result = await world.Posts.Probe(Channel, sent.Messages[0], queued);

        Assert.IsType<ProbeResult.Stands>(result);
        Assert.Equal(2, world.Sender.Asked.Count);
        Assert.All(world.Sender.Asked, asked => Assert.Equal(
            new(TelegramWorld.ProbeChat, SendPriority.Care, null, queued), asked));
    }

    [Fact]
    public async Task Anchor_tells_the_newest_message_and_does_not_stay()
    {
        var sent = await Send(Creatives.Text);

        var anchor = await world.Posts.Anchor(Channel);

        Assert.Equal(sent.Messages[0] + 1, anchor);
        Assert.IsType<ProbeResult.Missing>(await world.Posts.Probe(Channel, anchor!.Value, default));
    }

    [Fact]
    public async Task Without_probe_chats_nothing_is_proved()
    {
        var sent = await Send(Creatives.Text);
        await using var ports = world.Ports(world.StandInAddress);

        var posts = ports.GetRequiredService<IPosts>();

        Assert.IsType<ProbeResult.Unclear>(await posts.Probe(Channel, sent.Messages[0], default));
    }

    [Fact]
    public async Task Probe_chats_take_turns()
    {
        world.Sender.Asked.Clear();
        await using var ports = world.Ports(world.StandInAddress, TelegramWorld.ProbeChat, TelegramWorld.Advertiser);
        var posts = ports.GetRequiredService<IPosts>();

        await posts.Probe(Channel, 1, default);
        await posts.Probe(Channel, 1, default);

        Assert.Equal(2, world.Sender.Asked.Select(request => request.Chat).Distinct().Count());
    }

    private async Task AssertRecognised(PostContent content)
    {
        var sent = await Send(content);

        var stands = Assert.IsType<ProbeResult.Stands>(await world.Posts.Probe(Channel, sent.Messages[0], default));

        Assert.Equal(sent.Fingerprint, stands.Fingerprint);
        Assert.Equal(ContentFingerprint.Loose(content), stands.LooseFingerprint);
        Assert.NotNull(stands.PostedAt);
    }

    private async Task<SendResult.Sent> Send(PostContent content) =>
        Assert.IsType<SendResult.Sent>(await world.Posts.Send(Channel, content));
}
