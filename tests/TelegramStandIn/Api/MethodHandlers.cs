using System.Collections.Frozen;
using LytSlot.TelegramStandIn.Channels;
using LytSlot.TelegramStandIn.Chats;
using LytSlot.TelegramStandIn.Files;
using LytSlot.TelegramStandIn.Messages;
using LytSlot.TelegramStandIn.Payments;
using LytSlot.TelegramStandIn.Profile;
using LytSlot.TelegramStandIn.Updates;

namespace LytSlot.TelegramStandIn.Api;

/// <summary>Who answers which method. <c>getUpdates</c> is apart, because it waits.</summary>
internal static class MethodHandlers
{
    private static readonly FrozenDictionary<string, Func<BotCall, object>> All =
        new Dictionary<string, Func<BotCall, object>>
        {
            ["getMe"] = ProfileMethods.Me,
            ["setMyCommands"] = ProfileMethods.SetCommands,
            ["getMyCommands"] = ProfileMethods.Commands,
            ["deleteMyCommands"] = ProfileMethods.DeleteCommands,
            ["setMyName"] = ProfileMethods.SetName,
            ["setMyDescription"] = ProfileMethods.SetDescription,
            ["setMyShortDescription"] = ProfileMethods.SetShortDescription,
            ["setChatMenuButton"] = ProfileMethods.SetMenuButton,
            ["setWebhook"] = WebhookMethods.Set,
            ["deleteWebhook"] = WebhookMethods.Delete,
            ["getWebhookInfo"] = WebhookMethods.Info,
            ["sendMessage"] = SendMethods.Text,
            ["sendPhoto"] = SendMethods.Photo,
            ["sendVideo"] = SendMethods.Video,
            ["sendDocument"] = SendMethods.Document,
            ["sendAnimation"] = SendMethods.Animation,
            ["sendMediaGroup"] = AlbumMethods.Send,
            ["sendChatAction"] = ChatMethods.Action,
            ["editMessageText"] = EditMethods.Text,
            ["editMessageCaption"] = EditMethods.Caption,
            ["editMessageMedia"] = EditMethods.Media,
            ["editMessageReplyMarkup"] = EditMethods.Markup,
            ["deleteMessage"] = DeleteMethods.One,
            ["deleteMessages"] = DeleteMethods.Many,
            ["forwardMessage"] = ForwardMethods.Forward,
            ["copyMessage"] = ForwardMethods.Copy,
            ["answerCallbackQuery"] = CallbackMethods.Answer,
            ["sendInvoice"] = InvoiceMethods.Send,
            ["createInvoiceLink"] = InvoiceMethods.Link,
            ["answerPreCheckoutQuery"] = CheckoutMethods.Answer,
            ["refundStarPayment"] = CheckoutMethods.Refund,
            ["getChat"] = ChatMethods.Info,
            ["getChatMember"] = MemberMethods.One,
            ["getChatAdministrators"] = MemberMethods.Administrators,
            ["getChatMemberCount"] = MemberMethods.Count,
            ["pinChatMessage"] = PinMethods.Pin,
            ["unpinChatMessage"] = PinMethods.Unpin,
            ["leaveChat"] = MemberMethods.Leave,
            ["getFile"] = FileMethods.Describe,
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static Func<BotCall, object>? Find(string method) => All.GetValueOrDefault(method);
}
