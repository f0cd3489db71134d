using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.Chats;
using LytSlot.TelegramStandIn.Files;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Text;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Messages;

/// <summary>Sending one message.</summary>
internal static class SendMethods
{
    public static object Text(BotCall call)
    {
        var chat = call.WritableChat();
        var text = TextRules.Text(call.RequiredText("text"), call.Args.Text("parse_mode"), Entities(call, "entities"));
        return Send(call, chat, message => message with
        {
            Text = text.Text,
            Entities = text.Shown,
            LinkPreviewOptions = call.Args.Object<LinkPreviewOptions>(
                "link_preview_options", "can't parse link preview options"),
        });
    }

    public static object Photo(BotCall call) => Media(call, MediaKind.Photo, "photo");

    public static object Video(BotCall call) => Media(call, MediaKind.Video, "video");

    public static object Document(BotCall call) => Media(call, MediaKind.Document, "document");

    public static object Animation(BotCall call) => Media(call, MediaKind.Animation, "animation");

    public static IReadOnlyList<MessageEntity>? Entities(BotCall call, string parameter) =>
        call.Args.Object<List<MessageEntity>>(parameter, "can't parse entities: expected an Array of MessageEntity");

    public static FormattedText Caption(BotCall call) => TextRules.Caption(
        call.Args.Text("caption"), call.Args.Text("parse_mode"), Entities(call, "caption_entities"));

    /// <summary>Checks the rest, spends from the limits, then makes the message.</summary>
    public static Message Send(
        BotCall call, ChatRoom chat, Func<Message, Message> fill, InvoiceTerms? terms = null)
    {
        var markup = MarkupRules.Read(call);
        var replyTo = ReplyTo(call, chat);
        call.Spend(chat);
        var message = fill(Drafts.New(call.World, chat, call.BotId)) with { ReplyToMessage = replyTo };
        if (call.Args.Flag("protect_content"))
        {
            message = message with { HasProtectedContent = true };
        }

        return Drafts.Add(
            call.World, MarkupRules.Apply(call.World, chat, message, markup), call.BotId, terms);
    }

    private static Message Media(BotCall call, MediaKind kind, string parameter)
    {
        var chat = call.WritableChat();
        var file = MediaShelf.Find(call.World, call.Args, kind, call.RequiredText(parameter));
        var caption = Caption(call);
        return Send(call, chat, message => MediaParts.Show(call.World, message, file) with
        {
            Caption = caption.Text.Length == 0 ? null : caption.Text,
            CaptionEntities = caption.Shown,
            ShowCaptionAboveMedia = call.Args.Flag("show_caption_above_media") ? true : null,
            HasMediaSpoiler = call.Args.Flag("has_spoiler") ? true : null,
        });
    }

    private static Message? ReplyTo(BotCall call, ChatRoom chat)
    {
        var reply = call.Args.Object<ReplyParameters>("reply_parameters", "can't parse reply parameters");
        if (reply is null)
        {
            return null;
        }

        return chat.Live(reply.MessageId) switch
        {
            { } post => Drafts.Quoted(post.Message),
            null when reply.AllowSendingWithoutReply is true => null,
            null => throw Refusal.BadRequest("message to be replied not found"),
        };
    }

    private sealed record ReplyParameters(long MessageId, bool? AllowSendingWithoutReply);
}
