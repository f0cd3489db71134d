using LytSlot.TelegramStandIn.Chats;
using LytSlot.TelegramStandIn.Control;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Channels;

/// <summary>
/// A person picks a channel with a request button; the app first gives the bot the rights it asks for.
/// </summary>
internal static class ChannelSharing
{
    public static Post Share(World world, long userId, ShareBody body)
    {
        world.Person(userId);
        var chat = world.Chats[userId];
        var request = (chat.Info.Keyboard?.Keyboard ?? [])
            .SelectMany(row => row)
            .Select(button => button.RequestChat)
            .FirstOrDefault(one => one is { ChatIsChannel: true }
                && (body.RequestId is null || one.RequestId == body.RequestId))
            ?? throw ControlRefusal.Impossible("No button asks for a channel.");
        var channel = world.Channel(body.ChannelId);
        Check(world, userId, channel, request);
        GiveRights(world, userId, channel, request);
        PersonMessages.HideOneTimeKeyboard(world, chat.Info);
        return PersonMessages.Deliver(world, userId, draft => draft with
        {
            ChatShared = new ChatShared
            {
                RequestId = request.RequestId,
                ChatId = channel.Info.Id,
                Title = request.RequestTitle is true ? channel.Info.Title : null,
                Username = request.RequestUsername is true ? channel.Info.Username : null,
            },
        });
    }

    private static void Check(World world, long userId, ChatRoom channel, RequestChatButton request)
    {
        var rights = ChannelActs.RequireAdmin(world, channel, userId);
        if (request.ChatIsCreated is true && channel.Info.OwnerId != userId)
        {
            throw ControlRefusal.Impossible("The button asks for a channel of one's own.");
        }

        if (request.ChatHasUsername is { } named && named != channel.Info.Username is not null)
        {
            throw ControlRefusal.Impossible("The button asks for another kind of channel.");
        }

        if (request.UserAdministratorRights is { } wanted && !rights.Covers(wanted))
        {
            throw ControlRefusal.Impossible("The button asks for more rights than this person has.");
        }
    }

    private static void GiveRights(World world, long userId, ChatRoom channel, RequestChatButton request)
    {
        var current = channel.Info.Bot.Rights;
        if (request.BotAdministratorRights is not { } wanted || current?.Covers(wanted) == true)
        {
            return;
        }

        if (channel.Info.RightsOf(userId) is not { CanPromoteMembers: true } theirs || !theirs.Covers(wanted))
        {
            throw ControlRefusal.Impossible("This person may not give the bot these rights.");
        }

        ChannelStanding.ChangeBot(world, channel, userId, new BotStanding("administrator", wanted, true));
    }
}
