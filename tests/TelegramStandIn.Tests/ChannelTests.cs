using System.Net;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace LytSlot.TelegramStandIn.Tests;

/// <summary>Channels: rights, posts, forwarding and copying.</summary>
public sealed class ChannelTests
{
    [Fact]
    public async Task Missing_membership_and_missing_rights_read_as_telegram_says_them()
    {
        await using var stage = await Stage.Open();
        var hidden = await stage.Channel(rights: null);
        var open = await stage.Channel(rights: null, username: "open_news");
        var mute = await stage.Channel(new { canPostMessages = false });
        var banned = await stage.Channel(Stage.AllRights);
        await stage.Put($"channels/{banned}/bot", new { rights = (object?)null, banned = true });
        async Task<string> Words(long channel) =>
            (await Stage.Refused(() => stage.Bot.SendMessage(channel, "x"))).Message;

        Assert.Equal("Bad Request: chat not found", await Words(hidden));
        Assert.Equal("Forbidden: bot is not a member of the channel chat", await Words(open));
        Assert.Equal("Bad Request: need administrator rights in the channel chat", await Words(mute));
        Assert.Equal("Forbidden: bot was kicked from the channel chat", await Words(banned));
    }

    [Fact]
    public async Task Adding_the_bot_tells_who_did_it_and_with_which_rights()
    {
        await using var stage = await Stage.Open();
        var channel = await stage.Channel(rights: null);
        var owner = (await stage.Get("channels"))[0].GetProperty("ownerId").GetInt64();

        await stage.Put($"channels/{channel}/bot", new { byUserId = owner, rights = Stage.AllRights });

        var change = Assert.Single(await stage.Drain()).MyChatMember!;
        var rights = Assert.IsType<ChatMemberAdministrator>(change.NewChatMember);
        Assert.Equal((channel, owner), (change.Chat.Id, change.From.Id));
        Assert.IsType<ChatMemberLeft>(change.OldChatMember);
        Assert.True(rights.CanPostMessages && rights.CanEditMessages && rights.CanDeleteMessages);
        Assert.IsType<ChatMemberOwner>(await stage.Bot.GetChatMember(channel, owner));
        Assert.Equal(2, (await stage.Bot.GetChatAdministrators(channel)).Length);
    }

    [Fact]
    public async Task Bot_hears_of_human_posts_and_not_of_its_own()
    {
        await using var stage = await Stage.Open();
        var channel = await stage.Channel(Stage.AllRights);

        var own = await stage.Bot.SendMessage(channel, "from the bot");
        await stage.Do(HttpMethod.Patch, $"channels/{channel}/posts/{own.Id}", new { text = "changed by the owner" });
        var human = await stage.Post($"channels/{channel}/posts", new { text = "from the owner" });

        var update = Assert.Single(await stage.Drain());
        Assert.Equal("from the owner", update.ChannelPost!.Text);
        Assert.Equal(own.Id + 1, human.GetProperty("messageId").GetInt32());
        Assert.Null(own.From);
        Assert.Equal(channel, own.SenderChat!.Id);
    }

    [Fact]
    public async Task Reactions_are_told_to_a_bot_that_asked_for_them_with_all_that_stand_there()
    {
        await using var stage = await Stage.Open();
        var channel = await stage.Channel(Stage.AllRights);
        var post = await stage.Bot.SendMessage(channel, "from the bot");
        var path = $"channels/{channel}/posts/{post.Id}/reactions";
        await stage.Put(path, new { counts = new Dictionary<string, int> { ["👍"] = 1 } });
        Assert.Empty(await stage.Drain());

        await stage.Bot.GetUpdates(allowedUpdates: [UpdateType.MessageReactionCount]);
        var view = await stage.Put(path, new { counts = new Dictionary<string, int> { ["👍"] = 3, ["🔥"] = 2 } });

        var told = Assert.Single(await stage.Drain()).MessageReactionCount!;
        Assert.Equal((channel, post.Id), (told.Chat.Id, told.MessageId));
        Assert.Equal(
            [("👍", 3), ("🔥", 2)],
            told.Reactions.Select(one => (Assert.IsType<ReactionTypeEmoji>(one.Type).Emoji, one.TotalCount)).Order());
        Assert.Equal(3, view.GetProperty("reactions").GetProperty("👍").GetInt32());
        Assert.Equal(
            HttpStatusCode.BadRequest,
            await stage.StatusOf(HttpMethod.Put, path, new { counts = new Dictionary<string, int> { ["👍"] = 0 } }));
    }

    [Fact]
    public async Task Deleted_post_is_not_found_by_forward_and_stays_in_the_copy_cache()
    {
        await using var stage = await Stage.Open();
        var channel = await stage.Channel(Stage.AllRights);
        var person = await stage.Person();
        var post = await stage.Bot.SendPhoto(channel, "https://example.com/a.png", "Ad @shop_owner");
        var owner = (await stage.Get("channels"))[0].GetProperty("ownerId").GetInt64();

        var forwarded = await stage.Bot.ForwardMessage(person, channel, post.Id);
        await stage.Do(HttpMethod.Delete, $"channels/{channel}/posts/{post.Id}?byUserId={owner}");
        var gone = await Stage.Refused(() => stage.Bot.ForwardMessage(person, channel, post.Id));
        var copied = await stage.Bot.CopyMessage(person, channel, post.Id);
        stage.Clock.Advance(TimeSpan.FromMinutes(30));
        var goneToo = await Stage.Refused(() => stage.Bot.CopyMessage(person, channel, post.Id));

        Assert.Equal(post.Photo![^1].FileUniqueId, forwarded.Photo![^1].FileUniqueId);
        Assert.Equal(post.Id, Assert.IsType<MessageOriginChannel>(forwarded.ForwardOrigin).MessageId);
        Assert.Equal("Bad Request: message to forward not found", gone.Message);
        Assert.True(copied.Id > 0);
        Assert.Equal("Bad Request: message to copy not found", goneToo.Message);
    }

    [Fact]
    public async Task Protected_content_can_not_be_forwarded()
    {
        await using var stage = await Stage.Open();
        var channel = await stage.Channel(Stage.AllRights, protectedContent: true);
        var person = await stage.Person();
        var post = await stage.Bot.SendMessage(channel, "secret");

        var refusal = await Stage.Refused(() => stage.Bot.ForwardMessage(person, channel, post.Id));

        Assert.Equal("Bad Request: message can't be forwarded", refusal.Message);
    }

    [Fact]
    public async Task Life_of_a_post_is_kept()
    {
        await using var stage = await Stage.Open();
        var channel = await stage.Channel(Stage.AllRights);

        var post = await stage.Bot.SendMessage(channel, "one");
        stage.Clock.Advance(TimeSpan.FromMinutes(5));
        await stage.Bot.EditMessageText(channel, post.Id, "two");
        await stage.Bot.DeleteMessage(channel, post.Id);

        var seen = (await stage.Get($"channels/{channel}/posts")).GetProperty("posts")[0];
        Assert.Equal(
            ["sent one", "edited two", "deleted "],
            seen.GetProperty("life").EnumerateArray().Select(step =>
                $"{step.GetProperty("kind")} {(step.TryGetProperty("text", out var text) ? text.GetString() : "")}"));
        Assert.Equal(stage.Clock.GetUtcNow(), seen.GetProperty("deletedAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task Lost_rights_stop_editing_deleting_and_pinning()
    {
        await using var stage = await Stage.Open();
        var channel = await stage.Channel(Stage.AllRights);
        var post = await stage.Bot.SendMessage(channel, "one");
        await stage.Bot.PinChatMessage(channel, post.Id);

        await stage.Put($"channels/{channel}/bot", new { rights = new { canPostMessages = false } });
        var edit = await Stage.Refused(() => stage.Bot.EditMessageText(channel, post.Id, "two"));
        var delete = await Stage.Refused(() => stage.Bot.DeleteMessage(channel, post.Id));
        var pin = await Stage.Refused(() => stage.Bot.PinChatMessage(channel, post.Id));

        Assert.Equal("Bad Request: message can't be edited", edit.Message);
        Assert.Equal("Bad Request: message can't be deleted", delete.Message);
        Assert.Equal("Bad Request: not enough rights to manage pinned messages in the chat", pin.Message);
    }

    [Fact]
    public async Task Sharing_a_channel_gives_the_bot_the_rights_it_asks_for()
    {
        await using var stage = await Stage.Open();
        var channel = await stage.Channel(rights: null, username: "shared_news");
        var owner = (await stage.Get("channels"))[0].GetProperty("ownerId").GetInt64();
        await stage.Post($"users/{owner}/start");
        await stage.Drain();
        var rights = new ChatAdministratorRights
        {
            CanManageChat = true,
            CanPostMessages = true,
            CanEditMessages = true,
            CanDeleteMessages = true,
        };
        await stage.Bot.SendMessage(owner, "Which channel?", replyMarkup: new ReplyKeyboardMarkup(
            new KeyboardButton("Choose")
            {
                RequestChat = new KeyboardButtonRequestChat(7, true)
                {
                    RequestTitle = true,
                    BotAdministratorRights = rights,
                    UserAdministratorRights = rights,
                },
            })
        { OneTimeKeyboard = true });

        await stage.Post($"users/{owner}/share-channel", new { channelId = channel });

        var updates = await stage.Drain();
        Assert.Equal([UpdateType.MyChatMember, UpdateType.Message], updates.Select(update => update.Type));
        var shared = updates[1].Message!.ChatShared!;
        Assert.Equal((7, channel, "News"), (shared.RequestId, shared.ChatId, shared.Title));
        Assert.True((await stage.Bot.GetChatMember(channel, stage.Bot.BotId)).IsAdmin);
        Assert.Equal(
            HttpStatusCode.Conflict,
            await stage.StatusOf(HttpMethod.Post, $"users/{owner}/share-channel", new { channelId = channel }));
    }

    [Fact]
    public async Task Nobody_gives_the_bot_rights_without_having_them()
    {
        await using var stage = await Stage.Open();
        var channel = await stage.Channel(rights: null);
        var other = await stage.Person("Other");

        Assert.Equal(
            HttpStatusCode.Conflict,
            await stage.StatusOf(
                HttpMethod.Put, $"channels/{channel}/bot", new { byUserId = other, rights = Stage.AllRights }));
    }
}
