using LytSlot.BotHost.Updates;
using LytSlot.Channels;
using LytSlot.Conversations;
using LytSlot.Creatives;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace LytSlot.BotHost.Tests;

/// <summary>From what Telegram sends, as it sends it, to what conversations take.</summary>
public sealed class UpdateReaderTests
{
    private const string Ann = """{"id":7,"is_bot":false,"first_name":"Ann","language_code":"ru"}""";

    private const string Chat = """{"id":7,"type":"private","first_name":"Ann"}""";

    [Theory]
    [InlineData("/start", "start", null)]
    [InlineData("/Start@lytslot_bot", "start", null)]
    [InlineData("/start c_-100123", "start", "c_-100123")]
    [InlineData("/start   ", "start", null)]
    [InlineData("/cancel now please", "cancel", "now please")]
    public void Command_is_read_with_its_argument(string text, string name, string? argument)
    {
        var command = Assert.IsType<BotInput.Command>(Said($"""
            "text":"{text}"
            """));

        Assert.Equal((name, argument), (command.Name, command.Argument));
    }

    [Fact]
    public void Text_keeps_its_entities()
    {
        var said = Assert.IsType<BotInput.Said>(Said("""
            "text":"a b","entities":[{"type":"bold","offset":0,"length":1},
              {"type":"text_link","offset":2,"length":1,"url":"https://x.org/"},
              {"type":"expandable_blockquote","offset":0,"length":3},
              {"type":"text_mention","offset":0,"length":1,"user":{"id":8,"is_bot":false,"first_name":"Bob"}}]
            """));

        Assert.Equal(
            [
                new TextEntity("bold", 0, 1, null, null, null),
                new TextEntity("text_link", 2, 1, "https://x.org/", null, null),
                new TextEntity("expandable_blockquote", 0, 3, null, null, null),
                new TextEntity("text_mention", 0, 1, null, null, null, UserId: 8),
            ],
            said.Content.Text.Entities);
    }

    [Fact]
    public void Photo_is_taken_in_its_largest_size_with_its_caption()
    {
        var said = Assert.IsType<BotInput.Said>(Said("""
            "photo":[{"file_id":"s","file_unique_id":"us","width":90,"height":90},
              {"file_id":"l","file_unique_id":"ul","width":900,"height":900}],
            "caption":"look","caption_entities":[{"type":"italic","offset":0,"length":4}],"media_group_id":"g"
            """));

        Assert.Equal([new PostMedia(MediaKind.Photo, "l", "ul")], said.Content.Media);
        Assert.Equal("look", said.Content.Text.Text);
        Assert.Equal("g", said.Album);
    }

    [Fact]
    public void Medium_keeps_how_it_is_shown()
    {
        var said = Assert.IsType<BotInput.Said>(Said("""
            "video":{"file_id":"v","file_unique_id":"uv","width":9,"height":9,"duration":1},
            "caption":"look","show_caption_above_media":true,"has_media_spoiler":true
            """));

        Assert.Equal([new PostMedia(MediaKind.Video, "v", "uv", HasSpoiler: true)], said.Content.Media);
        Assert.True(said.Content.CaptionAbove);
    }

    [Fact]
    public void Link_preview_is_kept_as_the_person_has_it()
    {
        var said = Assert.IsType<BotInput.Said>(Said("""
            "text":"https://a.org","link_preview_options":{"url":"https://a.org/x","prefer_large_media":true,
              "show_above_text":true}
            """));

        Assert.True(said.Content.LinkPreview);
        Assert.Equal(new LinkLook("https://a.org/x", IsLarge: true, IsAbove: true), said.Content.Preview);
    }

    [Theory]
    [InlineData(
        """
        {"type":"channel","date":1,"chat":{"id":-1005,"type":"channel","title":"News"},"message_id":9}
        """,
        -1005L)]
    [InlineData("""{"type":"user","date":1,"sender_user":{"id":8,"is_bot":false,"first_name":"Bob"}}""", null)]
    public void Forwarded_post_tells_its_channel_and_nobody_elses_message_does(string origin, long? channel) =>
        Assert.Equal(
            channel,
            Assert.IsType<BotInput.Said>(Said($"""
                "text":"news","forward_origin":{origin}
                """)).ForwardedFrom);

    [Fact]
    public void Part_of_an_album_of_music_is_a_part() => Assert.Equal(
        "g",
        Assert.IsType<BotInput.Unsupported>(Said("""
            "audio":{"file_id":"s","file_unique_id":"u","duration":1},"media_group_id":"g"
            """)).Album);

    [Fact]
    public void Sticker_is_of_no_use() => Assert.IsType<BotInput.Unsupported>(Said("""
        "sticker":{"file_id":"s","file_unique_id":"u","type":"regular","width":1,"height":1,
          "is_animated":false,"is_video":false}
        """));

    [Fact]
    public void Payment_is_read_with_its_charge()
    {
        var charged = Assert.IsType<BotInput.Charged>(Said("""
            "successful_payment":{"currency":"XTR","total_amount":150,"invoice_payload":"t:1",
              "telegram_payment_charge_id":"ch","provider_payment_charge_id":"p"}
            """));

        Assert.Equal(("t:1", "ch", new Money(150, "XTR")), (charged.Payload, charged.Charge, charged.Amount));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_772_000_000), charged.PaidAt);
    }

    [Fact]
    public void Picked_channel_is_read() => Assert.Equal(
        -100123,
        Assert.IsType<BotInput.PickedChannel>(Said("""
            "chat_shared":{"request_id":1,"chat_id":-100123}
            """)).ChannelId);

    [Theory]
    [InlineData("""
        "refunded_payment":{"currency":"XTR","total_amount":150,"invoice_payload":"t","telegram_payment_charge_id":"c"}
        """)]
    [InlineData("""
        "message_auto_delete_timer_changed":{"message_auto_delete_time":60}
        """)]
    public void Message_of_telegram_itself_is_nothing_to_us(string content) => Assert.Null(Read($$"""
        "message":{"message_id":5,"date":1772000000,"chat":{{Chat}},"from":{{Ann}},{{content}} }
        """));

    [Theory]
    [InlineData("/start@lytslot_bot", "lytslot_bot", null)]
    [InlineData("/start@lytslot_bot c_-100123", "lytslot_bot", "c_-100123")]
    [InlineData("/help@Other_bot  ", "Other_bot", null)]
    public void Command_in_a_group_is_read_when_it_names_a_bot(string text, string bot, string? payload) =>
        Assert.Equal(new Inbound.Group(-5, bot, payload, "ru"), InGroup($"\"text\":\"{text}\""));

    [Theory]
    [InlineData("\"text\":\"/start\"")]
    [InlineData("\"text\":\"/start@\"")]
    [InlineData("\"text\":\"hello @lytslot_bot\"")]
    [InlineData("\"caption\":\"/start@lytslot_bot\"")]
    [InlineData("""
        "text":"/start@lytslot_bot","forward_origin":{"type":"hidden_user","date":1,"sender_user_name":"x"}
        """)]
    public void Nothing_else_in_a_group_is_heard(string member) => Assert.Null(InGroup(member));

    [Fact]
    public void Message_in_a_group_is_nothing_to_us() => Assert.Null(Read($$"""
        "message":{"message_id":5,"date":1772000000,"chat":{"id":-5,"type":"group","title":"g"},
          "from":{{Ann}},"text":"hi"}
        """));

    [Fact]
    public void Edited_message_is_told_apart() => Assert.IsType<BotInput.Edited>(Talk($$"""
        "edited_message":{"message_id":5,"date":1772000000,"edit_date":1772000001,"chat":{{Chat}},
          "from":{{Ann}},"text":"hi"}
        """));

    [Fact]
    public void Tap_brings_its_message_and_data()
    {
        var tap = Assert.IsType<BotInput.Tapped>(Talk($$"""
            "callback_query":{"id":"c","from":{{Ann}},"chat_instance":"i","data":"menu",
              "message":{"message_id":55,"date":1772000000,"chat":{{Chat}},"text":"hi"} }
            """));

        Assert.Equal(("c", 55, "menu"), (tap.CallbackId, tap.MessageId, tap.Data));
    }

    [Fact]
    public void Tap_on_a_message_too_old_to_be_shown_has_none() => Assert.Null(
        Assert.IsType<BotInput.Tapped>(Talk($$"""
            "callback_query":{"id":"c","from":{{Ann}},"chat_instance":"i","data":"menu",
              "message":{"message_id":55,"date":0,"chat":{{Chat}} } }
            """)).MessageId);

    [Fact]
    public void Checkout_brings_amount_and_payload()
    {
        var checkout = Assert.IsType<BotInput.CheckingOut>(Talk($$"""
            "pre_checkout_query":{"id":"q","from":{{Ann}},"currency":"XTR","total_amount":150,"invoice_payload":"t:1"}
            """));

        Assert.Equal(("q", "t:1", new Money(150, "XTR")), (checkout.QueryId, checkout.Payload, checkout.Amount));
    }

    [Theory]
    [InlineData("kicked", true)]
    [InlineData("member", false)]
    public void Block_of_the_bot_is_noticed(string status, bool isBlocked)
    {
        var member = $$"""{"status":"{{status}}","until_date":0,"user":{"id":1,"is_bot":true,"first_name":"b"} }""";
        var blocked = Assert.IsType<BotInput.Blocked>(Talk($$"""
            "my_chat_member":{"date":1772000000,"chat":{{Chat}},"from":{{Ann}},
              "old_chat_member":{{member}},"new_chat_member":{{member}} }
            """));

        Assert.Equal(isBlocked, blocked.IsBlocked);
    }

    [Fact]
    public void Rights_in_a_channel_go_to_the_channel_and_to_who_gave_them()
    {
        var standing = Assert.IsType<Inbound.Standing>(Read(ChannelMember("""
            {"status":"administrator","user":{"id":1,"is_bot":true,"first_name":"b"},"can_be_edited":false,
             "is_anonymous":false,"can_manage_chat":true,"can_delete_messages":false,"can_manage_video_chats":false,
             "can_restrict_members":false,"can_promote_members":false,"can_change_info":false,
             "can_invite_users":false,"can_post_stories":false,"can_edit_stories":false,
             "can_delete_stories":false,"can_post_messages":true,"can_edit_messages":true}
            """)));

        Assert.Equal((-100123, Told(new(true, true, true, false))), (standing.Channel, standing.Rights));
        Assert.Equal(new Lane(7), standing.Lane);
        Assert.Equal(-100123, standing.Added?.ChannelId);
    }

    [Fact]
    public void Removal_from_a_channel_takes_all_rights()
    {
        var standing = Assert.IsType<Inbound.Standing>(Read(ChannelMember("""
            {"status":"left","user":{"id":1,"is_bot":true,"first_name":"b"} }
            """)));

        Assert.Equal(Told(new(false, false, false, false)), standing.Rights);
        Assert.Null(standing.Added);
    }

    [Fact]
    public void Post_of_somebody_in_a_channel_moves_the_mark() => Assert.Equal(
        new Inbound.Post(-100123, 9, DateTimeOffset.FromUnixTimeSeconds(1772000000)),
        Read("""
            "channel_post":{"message_id":9,"date":1772000000,
              "chat":{"id":-100123,"type":"channel","title":"c"},"text":"hi"}
            """));

    [Fact]
    public void What_telegram_itself_says_in_a_channel_hides_no_ad() => Assert.Equal(
        new Inbound.Post(-100123, 9, null),
        Read("""
            "channel_post":{"message_id":9,"date":1772000000,
              "chat":{"id":-100123,"type":"channel","title":"c"},"new_chat_title":"d"}
            """));

    /// <summary>With the moment and the update they are told in.</summary>
    [Fact]
    public void Reactions_of_a_post_are_added_up_whatever_their_kind()
    {
        var told = Assert.IsType<Inbound.Reactions>(Read("""
            "message_reaction_count":{"chat":{"id":-1009,"type":"channel","title":"News"},"message_id":17,
              "date":1772355600,"reactions":[
                {"type":{"type":"emoji","emoji":"👍"},"total_count":5},
                {"type":{"type":"custom_emoji","custom_emoji_id":"1"},"total_count":2},
                {"type":{"type":"paid"},"total_count":1}]}
            """));

        Assert.Equal((-1009, 8), (told.Channel, told.Counted.Count));
        Assert.Equal(17, told.Counted.MessageId);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1772355600), told.Counted.At);
        Assert.Equal(new Lane(-1009), told.Lane);
        Assert.Contains(Telegram.Bot.Types.Enums.UpdateType.MessageReactionCount, UpdateReader.Wanted);
    }

    [Fact]
    public void Reactions_in_a_group_are_of_no_use() => Assert.Null(Read("""
        "message_reaction_count":{"chat":{"id":-1009,"type":"supergroup","title":"Us"},"message_id":17,
          "date":1772355600,"reactions":[]}
        """));

    private static BotRights Told(BotRights rights) =>
        rights with { At = DateTimeOffset.FromUnixTimeSeconds(1_772_000_000), Update = 3 };

    private static string ChannelMember(string now) => $$"""
        "my_chat_member":{"date":1772000000,"chat":{"id":-100123,"type":"channel","title":"c"},"from":{{Ann}},
          "old_chat_member":{"status":"left","user":{"id":1,"is_bot":true,"first_name":"b"} },
          "new_chat_member":{{now}} }
        """;

    private static BotInput Said(string content) => Talk($$"""
        "message":{"message_id":5,"date":1772000000,"chat":{{Chat}},"from":{{Ann}},{{content}} }
        """);

    private static BotInput Talk(string content) => Assert.IsType<Inbound.Talk>(Read(content)).Input;

    private static Inbound? InGroup(string member) => Read($$"""
        "message":{"message_id":5,"date":1772000000,"chat":{"id":-5,"type":"supergroup","title":"g"},
          "from":{{Ann}},{{member}} }
        """);

    private static Inbound? Read(string content)
    {
        var json = $$"""{"update_id":3,{{content}} }""";
        return UpdateReader.Read(System.Text.Json.JsonSerializer.Deserialize<Update>(json, JsonBotAPI.Options)!);
    }
}
