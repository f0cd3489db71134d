using LytSlot.TelegramStandIn.Channels;
using LytSlot.TelegramStandIn.Control;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Chats;

/// <summary>Creating people; blocking the bot.</summary>
internal static class People
{
    public static UserAccount Create(World world, NewUser body)
    {
        if (string.IsNullOrWhiteSpace(body.FirstName))
        {
            throw ControlRefusal.Invalid("A user needs a first name.");
        }

        var id = body.Id ?? NextId(world);
        if (id <= 0 || id == world.Settings.BotId || world.Users.ContainsKey(id))
        {
            throw ControlRefusal.Impossible($"The id {id} is taken.");
        }

        var username = body.Username?.TrimStart('@');
        if (string.IsNullOrWhiteSpace(username))
        {
            username = null;
        }

        if (username is not null && world.Usernames.ContainsKey(username))
        {
            throw ControlRefusal.Impossible($"The username {username} is taken.");
        }

        var user = new UserAccount(
            id, body.FirstName.Trim(), username, body.LanguageCode ?? "en", Started: false, Blocked: false);
        world.Put(user);
        return user;
    }

    public static UserAccount SetBlocked(World world, long id, bool blocked)
    {
        var user = world.Person(id);
        if (user.Blocked == blocked)
        {
            return user;
        }

        user = user with { Blocked = blocked };
        world.Put(user);
        var me = world.BotUser();
        var member = ChatMember.Plain(me, "member");
        var kicked = ChatMember.Plain(me, "kicked");
        world.Updates.Add("my_chat_member", id, ChannelStanding.Change(
            world, world.Chats[id].Info, id, blocked ? member : kicked, blocked ? kicked : member));
        return user;
    }

    private static long NextId(World world) =>
        Math.Max(World.FirstUser, world.Users.Keys.DefaultIfEmpty(0).Max() + 1);
}
