using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.Chats;
using LytSlot.TelegramStandIn.Files;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Messages;

/// <summary>Passing a message on: a forward names its source, a copy does not.</summary>
internal static class ForwardMethods
{
    public static object Forward(BotCall call)
    {
        var target = call.WritableChat();
        var source = call.VisibleChat("from_chat_id");
        var post = source.Live(call.RequiredNumber("message_id"))
            ?? throw Refusal.BadRequest("message to forward not found");
        if (source.Info.ProtectedContent || post.Message.HasProtectedContent is true || IsService(post.Message))
        {
            throw Refusal.BadRequest("message can't be forwarded");
        }

        call.Spend(target);
        var message = Content(call.World, post.Message, Drafts.New(call.World, target, call.BotId)) with
        {
            ForwardOrigin = Origin(call.World, post),
            Invoice = post.Message.Invoice,
            ReplyMarkup = OpensLinksOnly(post.Message.ReplyMarkup) ? post.Message.ReplyMarkup : null,
        };
        return Drafts.Add(call.World, Protect(call, message), call.BotId, post.Terms);
    }

    public static object Copy(BotCall call)
    {
        var target = call.WritableChat();
        var source = call.VisibleChat("from_chat_id");
        var post = source.Find(call.RequiredNumber("message_id"));
        if (post is null || !IsCached(call, post))
        {
            throw Refusal.BadRequest("message to copy not found");
        }

        if (post.Message.HasProtectedContent is true || IsService(post.Message) || post.Terms is not null)
        {
            throw Refusal.BadRequest("message can't be copied");
        }

        var caption = call.Args.Has("caption") ? SendMethods.Caption(call) : null;
        var message = SendMethods.Send(call, target, draft =>
        {
            var content = Content(call.World, post.Message, draft);
            return caption is null || content.Text is not null
                ? content
                : content with
                {
                    Caption = caption.Text.Length == 0 ? null : caption.Text,
                    CaptionEntities = caption.Shown,
                };
        });
        return new MessageId(message.MessageId);
    }

    /// <summary>Where a forward of this message says it is from: the first source, however often it went on.</summary>
    public static MessageOrigin Origin(World world, Post post) => post.Message.ForwardOrigin
        ?? (post.Message.SenderChat is { } channel
            ? new MessageOrigin
            {
                Type = "channel",
                Date = post.Message.Date,
                Chat = channel,
                MessageId = post.Message.MessageId,
            }
            : new MessageOrigin
            {
                Type = "user",
                Date = post.Message.Date,
                SenderUser = world.UserShown(post.SentBy),
            });

    /// <summary>The draft with the content of a message: text, media, marks, under new file ids.</summary>
    public static Message Content(World world, Message from, Message draft) => MediaParts.Renewed(world, draft with
    {
        Text = from.Text,
        Entities = from.Entities,
        LinkPreviewOptions = from.LinkPreviewOptions,
        Photo = from.Photo,
        Video = from.Video,
        Animation = from.Animation,
        Document = from.Document,
        Caption = from.Caption,
        CaptionEntities = from.CaptionEntities,
        ShowCaptionAboveMedia = from.ShowCaptionAboveMedia,
        HasMediaSpoiler = from.HasMediaSpoiler,
    });

    /// <summary>Telegram's servers answer copies from a cache for a while after a deletion.</summary>
    private static bool IsCached(BotCall call, Post post) => post.DeletedAt is not { } deletedAt
        || call.Now - deletedAt < TimeSpan.FromMinutes(call.World.Settings.CopyCacheMinutes);

    /// <summary>Such buttons work for everybody, so a forward keeps them.</summary>
    private static bool OpensLinksOnly(ReplyMarkup? markup) =>
        markup?.InlineKeyboard?.All(row => row.All(button => button.Url is not null)) == true;

    private static bool IsService(Message message) => message is { SuccessfulPayment: not null }
        or { ChatShared: not null } or { RefundedPayment: not null } or { PinnedMessage: not null };

    private static Message Protect(BotCall call, Message message) =>
        call.Args.Flag("protect_content") ? message with { HasProtectedContent = true } : message;
}
