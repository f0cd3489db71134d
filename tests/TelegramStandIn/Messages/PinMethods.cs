using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.Chats;
using LytSlot.TelegramStandIn.State;

namespace LytSlot.TelegramStandIn.Messages;

/// <summary>Pinning. A channel wants the right to edit for it.</summary>
internal static class PinMethods
{
    public static object Pin(BotCall call)
    {
        var chat = Allowed(call);
        var post = chat.Live(call.RequiredNumber("message_id"))
            ?? throw Refusal.BadRequest("message to pin not found");
        var id = post.Message.MessageId;
        call.World.Put(chat.Info with { Pinned = chat.Info.Pinned.Remove(id).Add(id) });
        Note(call, post, "pinned");
        return true;
    }

    public static object Unpin(BotCall call)
    {
        var chat = Allowed(call);
        var id = call.Args.Number("message_id") ?? (chat.Info.Pinned.IsEmpty ? 0 : chat.Info.Pinned[^1]);
        if (!chat.Info.Pinned.Contains((int)id))
        {
            throw Refusal.BadRequest("message to unpin not found");
        }

        call.World.Put(chat.Info with { Pinned = chat.Info.Pinned.Remove((int)id) });
        if (chat.Live(id) is { } post)
        {
            Note(call, post, "unpinned");
        }

        return true;
    }

    private static ChatRoom Allowed(BotCall call)
    {
        var chat = call.MemberChat();
        return !chat.Info.IsChannel || chat.Info.Bot.Rights is { CanEditMessages: true }
            ? chat
            : throw Refusal.BadRequest("not enough rights to manage pinned messages in the chat");
    }

    private static void Note(BotCall call, Post post, string what) => call.World.Put(
        post.Edited(post.Message, new PostEvent(what, call.Now, call.BotId, null)));
}
