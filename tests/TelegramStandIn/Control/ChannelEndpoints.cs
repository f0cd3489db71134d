using LytSlot.TelegramStandIn.Channels;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Control;

/// <summary>Channels, their administrators and the bot's place in them.</summary>
internal static class ChannelEndpoints
{
    public static void Map(IEndpointRouteBuilder control)
    {
        control.MapGet("/channels", (World world) => world.Act(() => world.Chats.Values
            .Where(chat => chat.Info is { IsChannel: true, Gone: false })
            .Select(chat => new ChannelView(chat.Info, chat.Version, chat.Posts.Count))
            .ToList()));
        control.MapPost("/channels", (NewChannel body, World world) =>
            world.Act(() => ChannelActs.Create(world, body)));
        control.MapPatch("/channels/{id:long}", (long id, ChannelChange body, World world) =>
            world.Act(() => ChannelActs.Change(world, id, body)));
        control.MapDelete("/channels/{id:long}", (long id, World world) =>
            world.Act(() => ChannelActs.Remove(world, id)));
        control.MapPut("/channels/{id:long}/bot", (long id, BotRightsBody body, World world) =>
            world.Act(() => ChannelActs.PlaceBot(world, id, body)));
        control.MapPut("/channels/{id:long}/admins/{userId:long}", (
            long id, long userId, AdminRightsBody body, World world) =>
            world.Act(() => ChannelActs.PlaceAdmin(world, id, userId, body)));
    }

    /// <param name="PostCount">Deleted posts included.</param>
    internal sealed record ChannelView(
        long Id,
        string? Title,
        string? Username,
        long OwnerId,
        bool ProtectedContent,
        int MemberCount,
        IReadOnlyDictionary<long, AdminRights> Admins,
        BotStanding Bot,
        IReadOnlyList<int> Pinned,
        long Version,
        int PostCount)
    {
        public ChannelView(ChatInfo info, long version, int posts)
            : this(
                info.Id,
                info.Title,
                info.Username,
                info.OwnerId,
                info.ProtectedContent,
                info.MemberCount,
                info.Admins,
                info.Bot,
                info.Pinned,
                version,
                posts)
        {
        }
    }
}
