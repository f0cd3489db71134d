using Telegram.Bot;
using Telegram.Bot.Types;

namespace LytSlot.TelegramStandIn.Tests;

/// <summary>Albums, as people send them and as the bot changes them.</summary>
public sealed class AlbumTests
{
    [Fact]
    public async Task Part_that_comes_late_joins_its_album()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        var album = await stage.Post(
            $"users/{person}/send", new { album = new object[] { new { photo = "a" }, new { photo = "b" } } });
        var group = album[0].GetProperty("mediaGroupId").GetString();

        await stage.Post(
            $"users/{person}/send", new { photo = "c", mediaGroupId = group, hasSpoiler = true, caption = "late" });

        var updates = await stage.Drain();
        Assert.Equal([group, group, group], updates.Select(update => update.Message!.MediaGroupId));
        Assert.True(updates[2].Message is { HasMediaSpoiler: true, Caption: "late" });
    }

    [Fact]
    public async Task Photo_and_video_change_into_each_other_but_documents_stay_documents()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        var pictures = await stage.Bot.SendMediaGroup(
            person, [new InputMediaPhoto("https://a.org/1.png"), new InputMediaPhoto("https://a.org/2.png")]);
        var files = await stage.Bot.SendMediaGroup(
            person, [new InputMediaDocument("https://a.org/1.pdf"), new InputMediaDocument("https://a.org/2.pdf")]);

        var video = await stage.Bot.EditMessageMedia(
            person, pictures[0].Id, new InputMediaVideo("https://a.org/1.mp4") { Caption = "moves" });
        var refusal = await Stage.Refused(() => stage.Bot.EditMessageMedia(
            person, files[0].Id, new InputMediaPhoto("https://a.org/1.png")));

        Assert.True(video is { Video: not null, Caption: "moves" });
        Assert.Equal("Bad Request: can't change media type in the album", refusal.Message);
    }
}
