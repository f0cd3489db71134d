using LytSlot.TelegramStandIn.Control;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Channels;

/// <summary>What people do with channels.</summary>
internal static class ChannelActs
{
    public static ChannelEndpoints.ChannelView Create(World world, NewChannel body)
    {
        world.Person(body.OwnerId);
        if (string.IsNullOrWhiteSpace(body.Title))
        {
            throw ControlRefusal.Invalid("A channel needs a title.");
        }

        var id = body.Id ?? NextId(world);
        if (world.Chats.ContainsKey(id) || id > -1_000_000_000_000)
        {
            throw ControlRefusal.Impossible($"The id {id} is taken or is none of a channel.");
        }

        world.Put(new ChatInfo
        {
            Id = id,
            Type = "channel",
            Title = body.Title.Trim(),
            Username = FreeUsername(world, body.Username),
            OwnerId = body.OwnerId,
            ProtectedContent = body.ProtectedContent,
            MemberCount = body.MemberCount,
        });
        return View(world, id);
    }

    public static ChannelEndpoints.ChannelView Change(World world, long id, ChannelChange body)
    {
        var info = world.Channel(id).Info;
        var same = body.Username is null
            || body.Username.TrimStart('@').Equals(info.Username, StringComparison.OrdinalIgnoreCase);
        world.Put(info with
        {
            Title = body.Title ?? info.Title,
            Username = same ? info.Username : FreeUsername(world, body.Username),
            ProtectedContent = body.ProtectedContent ?? info.ProtectedContent,
            MemberCount = body.MemberCount ?? info.MemberCount,
        });
        return View(world, id);
    }

    public static bool Remove(World world, long id)
    {
        var channel = world.Channel(id);
        if (channel.Info.Bot.IsMember)
        {
            ChannelStanding.ChangeBot(world, channel, channel.Info.OwnerId, new BotStanding("left", null, true));
        }

        world.Put(channel.Info with { Gone = true });
        return true;
    }

    public static ChannelEndpoints.ChannelView PlaceBot(World world, long id, BotRightsBody body)
    {
        var channel = world.Channel(id);
        var by = body.ByUserId ?? channel.Info.OwnerId;
        var theirs = RequireAdmin(world, channel, by);
        if (body.Rights is { } wanted && !(theirs.CanPromoteMembers && theirs.Covers(wanted)))
        {
            throw ControlRefusal.Impossible("This person may not give the bot these rights.");
        }

        var standing = body.Rights is { } rights
            ? new BotStanding("administrator", rights, true)
            : new BotStanding(body.Banned ? "kicked" : "left", null, channel.Info.Bot.Known);
        ChannelStanding.ChangeBot(world, channel, by, standing);
        return View(world, id);
    }

    public static ChannelEndpoints.ChannelView PlaceAdmin(World world, long id, long userId, AdminRightsBody body)
    {
        var channel = world.Channel(id);
        world.Person(userId);
        if (userId == channel.Info.OwnerId)
        {
            throw ControlRefusal.Impossible("The owner keeps all rights.");
        }

        ChannelStanding.ChangeAdmin(world, channel, channel.Info.OwnerId, userId, body.Rights);
        return View(world, id);
    }

    public static AdminRights RequireAdmin(World world, ChatRoom channel, long userId)
    {
        world.Person(userId);
        return channel.Info.RightsOf(userId)
            ?? throw ControlRefusal.Impossible("This person is no administrator of the channel.");
    }

    private static ChannelEndpoints.ChannelView View(World world, long id)
    {
        var channel = world.Channel(id);
        return new ChannelEndpoints.ChannelView(channel.Info, channel.Version, channel.Posts.Count);
    }

    private static string? FreeUsername(World world, string? wanted)
    {
        var username = wanted?.Trim().TrimStart('@');
        if (string.IsNullOrEmpty(username))
        {
            return null;
        }

        return world.Usernames.ContainsKey(username)
            ? throw ControlRefusal.Impossible($"The username {username} is taken.")
            : username;
    }

    private static long NextId(World world) =>
        Math.Min(World.FirstChannel, world.Chats.Keys.DefaultIfEmpty(0).Min() - 1);
}
