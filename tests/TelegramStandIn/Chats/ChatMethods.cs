using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Chats;

/// <summary>Questions about a chat.</summary>
internal static class ChatMethods
{
    public static object Info(BotCall call)
    {
        var chat = call.VisibleChat();
        var info = chat.Info;
        return new ChatFullInfo
        {
            Id = info.Id,
            Type = info.Type,
            Title = info.Title,
            Username = info.Username,
            FirstName = info.FirstName,
            ActiveUsernames = info.Username is null ? null : [info.Username],
            AccentColorId = (int)(Math.Abs(info.Id) % 7),
            MaxReactionCount = info.IsChannel ? 11 : 1,
            InviteLink = info is { IsChannel: true, Bot.IsMember: true } ? InviteLink(info) : null,
            PinnedMessage = info.Pinned.IsEmpty ? null : chat.Live(info.Pinned[^1])?.Message,
            HasProtectedContent = info.ProtectedContent ? true : null,
            AcceptedGiftTypes = new AcceptedGiftTypes(),
        };
    }

    public static object Action(BotCall call)
    {
        call.WritableChat();
        return true;
    }

    private static string InviteLink(ChatInfo info) => $"https://t.me/+{Math.Abs(info.Id):x}LytSlot";
}
