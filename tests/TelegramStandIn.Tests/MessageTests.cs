using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace LytSlot.TelegramStandIn.Tests;

/// <summary>Messages in a private chat: what Telegram stores, what it refuses.</summary>
public sealed class MessageTests
{
    [Fact]
    public async Task Text_is_trimmed_and_gets_the_entities_telegram_finds()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();

        var sent = await stage.Bot.SendMessage(
            person, "  <b>Sale</b> at https://example.com/a?b=1, ask @shop_owner #sale &lt;3  ", ParseMode.Html);

        Assert.Equal("Sale at https://example.com/a?b=1, ask @shop_owner #sale <3", sent.Text);
        Assert.Equal(
            [
                (MessageEntityType.Bold, "Sale"),
                (MessageEntityType.Url, "https://example.com/a?b=1"),
                (MessageEntityType.Mention, "@shop_owner"),
                (MessageEntityType.Hashtag, "#sale"),
            ],
            sent.Entities!.Select(entity => (entity.Type, sent.Text!.Substring(entity.Offset, entity.Length))));
    }

    [Theory]
    [InlineData("<b>x", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("a <foo>x</foo>", "Unsupported start tag \"foo\" at byte offset 2")]
    [InlineData("<b", "Unclosed start tag at byte offset 0")]
    public async Task Broken_html_is_refused(string html, string why)
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();

        var refusal = await Stage.Refused(() => stage.Bot.SendMessage(person, html, ParseMode.Html));

        Assert.Equal($"Bad Request: can't parse entities: {why}", refusal.Message);
    }

    [Fact]
    public async Task Length_is_counted_in_utf16_units_after_entities()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        var full = $"<b>{string.Concat(Enumerable.Repeat("😀", 2048))}</b>";

        var sent = await stage.Bot.SendMessage(person, full, ParseMode.Html);
        var text = await Stage.Refused(() => stage.Bot.SendMessage(person, $"{full}x", ParseMode.Html));
        var caption = await Stage.Refused(
            () => stage.Bot.SendPhoto(person, "https://example.com/a.png", new string('x', 1025)));

        Assert.Equal(4096, sent.Text!.Length);
        Assert.Equal("Bad Request: message is too long", text.Message);
        Assert.Equal("Bad Request: message caption is too long", caption.Message);
    }

    [Fact]
    public async Task Resent_photo_has_a_new_file_id_and_the_same_unique_id()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        await stage.Post($"users/{person}/send", new { photo = "sunset", caption = "Look" });
        var photo = (await stage.Drain())[^1].Message!.Photo![^1];

        var sent = await stage.Bot.SendPhoto(person, photo.FileId, "Again");

        Assert.NotEqual(photo.FileId, sent.Photo![^1].FileId);
        Assert.Equal(photo.FileUniqueId, sent.Photo[^1].FileUniqueId);
        Assert.Equal("Again", sent.Caption);
    }

    [Fact]
    public async Task Uploaded_file_comes_back_as_it_was()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        byte[] content = [.. "a brief"u8];

        var sent = await stage.Bot.SendDocument(person, InputFile.FromStream(new MemoryStream(content), "brief.txt"));
        using var back = new MemoryStream();
        await stage.Bot.GetInfoAndDownloadFile(sent.Document!.FileId, back, Stage.Patience);

        Assert.Equal("brief.txt", sent.Document.FileName);
        Assert.Equal(content, back.ToArray());
    }

    [Fact]
    public async Task Foreign_file_id_is_refused()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();

        var refusal = await Stage.Refused(() => stage.Bot.SendPhoto(person, "AgACAgIAAxkBAAIBcmH"));

        Assert.Equal("Bad Request: wrong file identifier/HTTP URL specified", refusal.Message);
    }

    [Fact]
    public async Task Album_is_two_to_ten_messages_of_one_group()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        IAlbumInputMedia[] Items(int count) =>
            [.. Enumerable.Range(0, count).Select(i => new InputMediaPhoto($"https://example.com/{i}.png"))];

        var sent = await stage.Bot.SendMediaGroup(person, Items(3));
        var tooMany = await Stage.Refused(() => stage.Bot.SendMediaGroup(person, Items(11)));
        var one = await Stage.Refused(() => stage.Bot.SendMediaGroup(person, Items(1)));

        Assert.Equal([2, 3, 4], sent.Select(message => message.Id));
        Assert.Single(sent.Select(message => message.MediaGroupId).Distinct());
        Assert.Equal("Bad Request: too many messages to send as an album", tooMany.Message);
        Assert.Equal(400, one.ErrorCode);
    }

    [Fact]
    public async Task Callback_data_is_at_most_64_bytes()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        InlineKeyboardMarkup Button(string data) => new(InlineKeyboardButton.WithCallbackData("Go", data));

        await stage.Bot.SendMessage(person, "fits", replyMarkup: Button(new string('я', 32)));
        var refusal = await Stage.Refused(
            () => stage.Bot.SendMessage(person, "too long", replyMarkup: Button(new string('я', 33))));

        Assert.Equal("Bad Request: BUTTON_DATA_INVALID", refusal.Message);
    }

    [Fact]
    public async Task Edit_to_the_same_is_not_modified_and_lost_messages_are_not_found()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        var sent = await stage.Bot.SendMessage(person, "one");

        var edited = await stage.Bot.EditMessageText(person, sent.Id, "two");
        var same = await Stage.Refused(() => stage.Bot.EditMessageText(person, sent.Id, "two"));
        await stage.Bot.DeleteMessage(person, sent.Id);
        var lost = await Stage.Refused(() => stage.Bot.EditMessageText(person, sent.Id, "three"));
        var twice = await Stage.Refused(() => stage.Bot.DeleteMessage(person, sent.Id));

        Assert.Equal("two", edited.Text);
        Assert.NotNull(edited.EditDate);
        Assert.StartsWith("Bad Request: message is not modified", same.Message, StringComparison.Ordinal);
        Assert.Equal("Bad Request: message to edit not found", lost.Message);
        Assert.Equal("Bad Request: message to delete not found", twice.Message);
    }

    [Fact]
    public async Task Message_can_be_deleted_for_48_hours()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        var young = await stage.Bot.SendMessage(person, "one");
        var old = await stage.Bot.SendMessage(person, "two");

        stage.Clock.Advance(TimeSpan.FromHours(48) - TimeSpan.FromSeconds(1));
        await stage.Bot.DeleteMessage(person, young.Id);
        stage.Clock.Advance(TimeSpan.FromSeconds(1));
        var refusal = await Stage.Refused(() => stage.Bot.DeleteMessage(person, old.Id));

        Assert.Equal("Bad Request: message can't be deleted for everyone", refusal.Message);
    }

    [Fact]
    public async Task Stranger_and_blocker_can_not_be_written_to()
    {
        await using var stage = await Stage.Open();
        var stranger = await stage.Stranger("Never started");
        var person = await stage.Person();
        await stage.Post($"users/{person}/block");
        var update = Assert.Single(await stage.Drain());

        var first = await Stage.Refused(() => stage.Bot.SendMessage(stranger, "hi"));
        var second = await Stage.Refused(() => stage.Bot.SendMessage(person, "hi"));

        Assert.Equal((403, "Forbidden: bot can't initiate conversation with a user"), (first.ErrorCode, first.Message));
        Assert.Equal((403, "Forbidden: bot was blocked by the user"), (second.ErrorCode, second.Message));
        Assert.Equal(ChatMemberStatus.Kicked, update.MyChatMember!.NewChatMember.Status);
        Assert.Equal(person, update.MyChatMember.From.Id);
    }

    [Fact]
    public async Task Lone_surrogate_is_refused()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();

        using var content = new StringContent(
            $$"""{"chat_id":{{person}},"text":"a\ud83d"}""", null, "application/json");
        using var response = await stage.Http.PostAsync($"/bot{Stage.Token}/sendMessage", content, Stage.Patience);

        Assert.Contains(
            "strings must be encoded in UTF-8",
            await response.Content.ReadAsStringAsync(Stage.Patience),
            StringComparison.Ordinal);
    }
}
