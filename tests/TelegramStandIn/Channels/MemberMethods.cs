using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.Chats;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Channels;

/// <summary>Questions about who is in a channel.</summary>
internal static class MemberMethods
{
    public static object One(BotCall call)
    {
        var chat = call.VisibleChat();
        var userId = call.RequiredNumber("user_id");
        if (userId != call.BotId && !call.World.Users.ContainsKey(userId))
        {
            throw Refusal.BadRequest("PARTICIPANT_ID_INVALID");
        }

        var user = call.World.UserShown(userId);
        if (!chat.Info.IsChannel)
        {
            return ChatMember.Plain(user, "member");
        }

        // Nobody but an administrator sees who is in a channel.
        return userId == call.BotId || chat.Info.Bot.IsMember
            ? ChannelStanding.Of(call.World, chat.Info, userId)
            : throw Refusal.BadRequest("member list is inaccessible");
    }

    public static object Administrators(BotCall call)
    {
        var chat = call.VisibleChat();
        if (!chat.Info.IsChannel)
        {
            throw Refusal.BadRequest("there are no administrators in the private chat");
        }

        if (!chat.Info.Bot.IsMember)
        {
            throw Refusal.BadRequest("member list is inaccessible");
        }

        return new[] { chat.Info.OwnerId, call.BotId }
            .Concat(chat.Info.Admins.Keys)
            .Select(id => ChannelStanding.Of(call.World, chat.Info, id))
            .ToList();
    }

    public static object Count(BotCall call)
    {
        var chat = call.VisibleChat();
        return chat.Info.IsChannel ? chat.Info.MemberCount : 2;
    }

    public static object Leave(BotCall call)
    {
        var chat = call.MemberChat();
        if (!chat.Info.IsChannel)
        {
            throw Refusal.BadRequest("chat member status can't be changed in private chats");
        }

        ChannelStanding.ChangeBot(call.World, chat, call.BotId, new BotStanding("left", null, true));
        return true;
    }
}
