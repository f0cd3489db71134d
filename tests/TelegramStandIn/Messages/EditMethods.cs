using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.Chats;
using LytSlot.TelegramStandIn.Files;
using LytSlot.TelegramStandIn.Json;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Text;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Messages;

/// <summary>Changing a message. Buttons that are not given again are removed, as Telegram does.</summary>
internal static class EditMethods
{
    private const string Unchanged = "message is not modified: specified new message content and reply markup are "
        + "exactly the same as a current content and reply markup of the message";

    public static object Text(BotCall call)
    {
        var post = Editable(call);
        var entities = SendMethods.Entities(call, "entities");
        var text = TextRules.Text(call.RequiredText("text"), call.Args.Text("parse_mode"), entities);
        if (post.Message.Text is null)
        {
            throw Refusal.BadRequest("there is no text in the message to edit");
        }

        return Change(call, post, post.Message with
        {
            Text = text.Text,
            Entities = text.Shown,
            LinkPreviewOptions = call.Args.Object<LinkPreviewOptions>(
                "link_preview_options", "can't parse link preview options"),
            ReplyMarkup = MarkupRules.ReadInline(call),
        });
    }

    public static object Caption(BotCall call)
    {
        var post = Editable(call);
        RequireMedia(call, post, "there is no caption in the message to edit");
        var caption = SendMethods.Caption(call);
        return Change(call, post, post.Message with
        {
            Caption = caption.Text.Length == 0 ? null : caption.Text,
            CaptionEntities = caption.Shown,
            ShowCaptionAboveMedia = call.Args.Flag("show_caption_above_media") ? true : null,
            ReplyMarkup = MarkupRules.ReadInline(call),
        });
    }

    public static object Media(BotCall call)
    {
        var post = Editable(call);
        var item = call.Args.Object<InputMedia>("media", "can't parse InputMedia")
            ?? throw Refusal.BadRequest("parameter \"media\" is required");
        var before = MediaParts.FileOf(call.World, post.Message);
        var file = MediaShelf.Find(call.World, call.Args, item.Kind(), item.Media);
        RequireAlbumKeepsItsKind(post, before?.Kind, item.Kind());
        var caption = TextRules.Caption(item.Caption, item.ParseMode, item.CaptionEntities);
        var shown = file == before
            ? post.Message
            : MediaParts.Show(call.World, MediaParts.Bare(post.Message), file);
        return Change(call, post, shown with
        {
            Text = null,
            Entities = null,
            LinkPreviewOptions = null,
            Caption = caption.Text.Length == 0 ? null : caption.Text,
            CaptionEntities = caption.Shown,
            ShowCaptionAboveMedia = item.ShowCaptionAboveMedia is true ? true : null,
            HasMediaSpoiler = item.HasSpoiler is true ? true : null,
            ReplyMarkup = MarkupRules.ReadInline(call),
        });
    }

    public static object Markup(BotCall call)
    {
        var post = Editable(call);
        return Change(call, post, post.Message with { ReplyMarkup = MarkupRules.ReadInline(call) });
    }

    private static Message Change(BotCall call, Post post, Message changed)
    {
        if (changed.MediaGroupId is not null && changed.ReplyMarkup is not null)
        {
            throw Refusal.BadRequest("message can't be edited");
        }

        if (TelegramJson.Same(changed, post.Message))
        {
            throw Refusal.BadRequest(Unchanged);
        }

        call.Spend(chat: null);
        changed = changed with { EditDate = call.Now.ToUnixTimeSeconds() };
        call.World.Put(post.Edited(
            changed, new PostEvent("edited", call.Now, call.BotId, changed.Text ?? changed.Caption)));
        return changed;
    }

    private static Post Editable(BotCall call)
    {
        if (call.Args.Has("inline_message_id"))
        {
            throw Refusal.BadRequest("MESSAGE_ID_INVALID");
        }

        var chat = call.MemberChat();
        var post = chat.Live(call.Args.Number("message_id")
                ?? throw Refusal.BadRequest("message identifier is not specified"))
            ?? throw Refusal.BadRequest("message to edit not found");
        var own = post.SentBy == call.BotId;
        var allowed = chat.Info.IsChannel
            ? chat.Info.Bot.Rights is { } rights && (rights.CanEditMessages || (own && rights.CanPostMessages))
            : own;
        var service = post.Message is { SuccessfulPayment: not null } or { ChatShared: not null }
            or { RefundedPayment: not null } or { PinnedMessage: not null };
        return allowed && !service && post.Message.ForwardOrigin is null
            ? post
            : throw Refusal.BadRequest("message can't be edited");
    }

    /// <summary>Photos and videos change into each other; documents stay among themselves.</summary>
    private static void RequireAlbumKeepsItsKind(Post post, MediaKind? before, MediaKind after)
    {
        if (post.Message.MediaGroupId is null || before == after)
        {
            return;
        }

        if (after == MediaKind.Animation)
        {
            throw Refusal.BadRequest("message content type can't be used in an album");
        }

        if (before == MediaKind.Document || after == MediaKind.Document)
        {
            throw Refusal.BadRequest("can't change media type in the album");
        }
    }

    private static void RequireMedia(BotCall call, Post post, string complaint)
    {
        if (MediaParts.FileOf(call.World, post.Message) is null)
        {
            throw Refusal.BadRequest(complaint);
        }
    }
}
