using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.State;

namespace LytSlot.TelegramStandIn.Chats;

/// <summary>Which chats the bot can see and write to, with Telegram's refusals.</summary>
internal static class ChatAccess
{
    /// <summary>The chat a parameter names, by id or @username.</summary>
    public static ChatRoom Chat(this BotCall call, string parameter = "chat_id") =>
        Find(call.World, call.Args.Text(parameter)) ?? throw Refusal.BadRequest("chat not found");

    /// <summary>The chat, if the bot may look into it.</summary>
    public static ChatRoom VisibleChat(this BotCall call, string parameter = "chat_id")
    {
        var chat = call.Chat(parameter);
        RequireVisible(chat.Info);
        return chat;
    }

    /// <summary>The chat, if the bot may send to it.</summary>
    public static ChatRoom WritableChat(this BotCall call, string parameter = "chat_id")
    {
        var chat = call.Chat(parameter);
        if (chat.Info.IsChannel)
        {
            RequireMember(chat.Info);
            if (chat.Info.Bot.Rights is not { CanPostMessages: true })
            {
                throw Refusal.BadRequest("need administrator rights in the channel chat");
            }
        }
        else
        {
            RequireReachable(call.World.Users[chat.Info.Id]);
        }

        return chat;
    }

    /// <summary>The chat, if the bot is in it.</summary>
    public static ChatRoom MemberChat(this BotCall call, string parameter = "chat_id")
    {
        var chat = call.Chat(parameter);
        if (chat.Info.IsChannel)
        {
            RequireMember(chat.Info);
        }

        return chat;
    }

    /// <summary>
    /// Finds a chat by id or @username; null for none, for a deleted channel and for an unknown private one.
    /// </summary>
    public static ChatRoom? Find(World world, string? given)
    {
        long id = 0;
        var named = given switch
        {
            ['@', .. var name] => world.Usernames.TryGetValue(name, out id),
            _ => long.TryParse(given, out id),
        };
        return named && world.Chats.TryGetValue(id, out var chat) && !chat.Info.Gone ? chat : null;
    }

    private static void RequireVisible(ChatInfo chat)
    {
        if (chat.IsChannel && !chat.Bot.IsMember && chat.Username is null)
        {
            RequireMember(chat);
        }
    }

    private static void RequireMember(ChatInfo chat)
    {
        if (chat.Bot.IsMember)
        {
            return;
        }

        throw chat switch
        {
            { Bot.Status: "kicked" } => Refusal.Forbidden("bot was kicked from the channel chat"),
            { Bot.Known: false, Username: null } => Refusal.BadRequest("chat not found"),
            _ => Refusal.Forbidden("bot is not a member of the channel chat"),
        };
    }

    private static void RequireReachable(UserAccount user)
    {
        if (user.Blocked)
        {
            throw Refusal.Forbidden("bot was blocked by the user");
        }

        if (!user.Started)
        {
            throw Refusal.Forbidden("bot can't initiate conversation with a user");
        }
    }
}
