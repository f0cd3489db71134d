using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Channels;

/// <summary>Who is what in a channel, and the updates a change causes.</summary>
internal static class ChannelStanding
{
    public static ChatMember Of(World world, ChatInfo channel, long userId)
    {
        var user = world.UserShown(userId);
        if (userId == world.Settings.BotId)
        {
            return channel.Bot.Rights is { } own
                ? ChatMember.Administrator(user, own, canBeEdited: false)
                : ChatMember.Plain(user, channel.Bot.Status);
        }

        if (userId == channel.OwnerId)
        {
            return ChatMember.Owner(user);
        }

        return channel.Admins.GetValueOrDefault(userId) is { } rights
            ? ChatMember.Administrator(user, rights, canBeEdited: false)
            : ChatMember.Plain(user, "left");
    }

    /// <summary>Adds the bot, changes its rights or removes it; tells it by <c>my_chat_member</c>.</summary>
    public static void ChangeBot(World world, ChatRoom channel, long byUserId, BotStanding standing)
    {
        var before = Of(world, channel.Info, world.Settings.BotId);
        world.Put(channel.Info with { Bot = standing });
        var after = Of(world, channel.Info, world.Settings.BotId);
        if (before != after)
        {
            world.Updates.Add("my_chat_member", channel.Info.Id, Change(world, channel.Info, byUserId, before, after));
        }
    }

    /// <summary>Makes a person an administrator, changes the rights, or takes them away (null).</summary>
    public static void ChangeAdmin(World world, ChatRoom channel, long byUserId, long userId, AdminRights? rights)
    {
        var before = Of(world, channel.Info, userId);
        var admins = rights is null
            ? channel.Info.Admins.Remove(userId)
            : channel.Info.Admins.SetItem(userId, rights);
        world.Put(channel.Info with { Admins = admins });
        if (channel.Info.Bot.IsMember)
        {
            var after = Of(world, channel.Info, userId);
            world.Updates.Add("chat_member", channel.Info.Id, Change(world, channel.Info, byUserId, before, after));
        }
    }

    public static ChatMemberUpdated Change(
        World world, ChatInfo chat, long byUserId, ChatMember before, ChatMember after) => new()
        {
            Chat = chat.ToTelegram(),
            From = world.UserShown(byUserId),
            Date = world.Now.ToUnixTimeSeconds(),
            OldChatMember = before,
            NewChatMember = after,
        };
}
