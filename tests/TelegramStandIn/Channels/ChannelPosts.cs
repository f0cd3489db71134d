using LytSlot.TelegramStandIn.Control;
using LytSlot.TelegramStandIn.Files;
using LytSlot.TelegramStandIn.Messages;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Text;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Channels;

/// <summary>
/// Posts by human administrators. The bot hears of them only as an administrator, and never of what happens to its own
/// posts, nor of any deletion.
/// </summary>
internal static class ChannelPosts
{
    public static Post Add(World world, long id, NewPost body)
    {
        var channel = world.Channel(id);
        var by = body.ByUserId ?? channel.Info.OwnerId;
        Require(ChannelActs.RequireAdmin(world, channel, by).CanPostMessages);
        var draft = Drafts.New(world, channel, by);
        var message = body.Photo is { } photo
            ? WithText(MediaParts.Show(world, draft, MediaShelf.Generated(world, MediaKind.Photo, photo)), body.Text)
            : WithText(draft, body.Text ?? "");
        Drafts.Add(world, message, by);
        Tell(world, channel, "channel_post", message);
        return channel.Find(message.MessageId)!;
    }

    public static Post Edit(World world, long id, int messageId, PostChange body)
    {
        var channel = world.Channel(id);
        var by = body.ByUserId ?? channel.Info.OwnerId;
        var rights = ChannelActs.RequireAdmin(world, channel, by);
        var post = Live(channel, messageId);
        Require(rights.CanEditMessages || post.SentBy == by);
        var message = WithText(post.Message, body.Text) with { EditDate = world.Now.ToUnixTimeSeconds() };
        if (post.SentBy != world.Settings.BotId)
        {
            Tell(world, channel, "edited_channel_post", message);
        }

        return world.Put(post.Edited(message, new PostEvent("edited", world.Now, by, message.Text ?? message.Caption)));
    }

    public static Post Delete(World world, long id, int messageId, long byUserId)
    {
        var channel = world.Channel(id);
        var rights = ChannelActs.RequireAdmin(world, channel, byUserId);
        var post = Live(channel, messageId);
        Require(rights.CanDeleteMessages || post.SentBy == byUserId);
        return world.Put(post.Deleted(new PostEvent("deleted", world.Now, byUserId, null)));
    }

    /// <summary>What readers think of a post, the bot's own too: a bot that is an administrator is told.</summary>
    public static Post React(World world, long id, int messageId, ReactionsBody body)
    {
        var channel = world.Channel(id);
        var post = Live(channel, messageId);
        if (body.Counts.Any(one => one.Key.Length == 0 || one.Value < 1))
        {
            throw ControlRefusal.Invalid("A reaction has an emoji and was added at least once.");
        }

        if (channel.Info.Bot.Rights is not null)
        {
            world.Updates.Add("message_reaction_count", id, new MessageReactionCountUpdated
            {
                Chat = channel.Info.ToTelegram(),
                MessageId = messageId,
                Date = world.Now.ToUnixTimeSeconds(),
                Reactions = [.. body.Counts.Select(one => new ReactionCount(new(one.Key), one.Value))],
            });
        }

        return world.Put(post with { Reactions = body.Counts });
    }

    private static Message WithText(Message message, string? text)
    {
        if (message.Photo is null && message.Video is null && message.Animation is null && message.Document is null)
        {
            var written = TextRules.Text(text ?? "", null, null);
            return message with { Text = written.Text, Entities = written.Shown };
        }

        var caption = TextRules.Caption(text, null, null);
        return message with
        {
            Caption = caption.Text.Length == 0 ? null : caption.Text,
            CaptionEntities = caption.Shown,
        };
    }

    private static void Tell(World world, ChatRoom channel, string type, Message message)
    {
        if (channel.Info.Bot.IsMember)
        {
            world.Updates.Add(type, channel.Info.Id, message);
        }
    }

    private static Post Live(ChatRoom channel, int messageId) =>
        channel.Live(messageId) ?? throw ControlRefusal.Missing("There is no such post.");

    private static void Require(bool allowed)
    {
        if (!allowed)
        {
            throw ControlRefusal.Impossible("This person lacks the right for that.");
        }
    }
}
