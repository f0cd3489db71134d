using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Messages;

/// <summary>Makes messages and puts them into their chats.</summary>
internal static class Drafts
{
    /// <summary>
    /// An empty message with the next id of the chat. Channel posts show the channel, not their author.
    /// </summary>
    public static Message New(World world, ChatRoom chat, long senderId) => new()
    {
        MessageId = chat.NextMessageId,
        From = chat.Info.IsChannel ? null : world.UserShown(senderId),
        SenderChat = chat.Info.IsChannel ? chat.Info.ToTelegram() : null,
        Date = world.Now.ToUnixTimeSeconds(),
        Chat = chat.Info.ToTelegram(),
        HasProtectedContent = chat.Info.ProtectedContent ? true : null,
    };

    public static Message Add(World world, Message message, long senderId, InvoiceTerms? terms = null)
    {
        var now = world.Now;
        world.Put(new Post(
            message.Chat.Id,
            message,
            senderId,
            now,
            [new PostEvent("sent", now, senderId, message.Text ?? message.Caption)],
            DeletedAt: null,
            terms,
            Version: 0));
        return message;
    }

    /// <summary>
    /// A message as it stands inside another one: without its buttons and without what it replies to.
    /// </summary>
    public static Message Quoted(Message message) => message with { ReplyMarkup = null, ReplyToMessage = null };
}
