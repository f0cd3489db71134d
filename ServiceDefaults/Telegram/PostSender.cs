using System.Collections.Immutable;
using LytSlot.Creatives;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace LytSlot.ServiceDefaults.Telegram;

/// <summary>Sends a post, to a channel or as its preview to a person: the same calls, hence the same look.</summary>
public sealed class PostSender(ITelegramBotClient bot)
{
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <summary>Sends it once. What Telegram or the network refuses comes out as the client's exception.</summary>
    /// <param name="chat">Channel or private chat.</param>
    /// <param name="content">The post.</param>
    /// <param name="cancel">Gives up waiting; the post may stand all the same.</param>
    /// <returns>The messages as Telegram holds them: one, or those of an album in order.</returns>
    public async Task<ImmutableArray<Message>> Send(long chat, PostContent content, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Media switch
        {
            [] => [await SendText(chat, content, cancel)],
            [var medium] => [await SendOne(chat, content, medium, cancel)],
            _ => [.. await SendAlbum(chat, content, cancel)],
        };
    }

    private Task<Message> SendText(long chat, PostContent content, CancellationToken cancel) => bot.SendMessage(
        chat,
        content.Text.Text,
        replyMarkup: Buttons(content),
        linkPreviewOptions: Preview(content),
        entities: Entities.ToTelegram(content.Text.Entities),
        disableNotification: content.Silent,
        cancellationToken: cancel);

    private Task<Message> SendOne(long chat, PostContent content, PostMedia medium, CancellationToken cancel)
    {
        var file = InputFile.FromFileId(medium.FileId);
        var caption = content.Text.Text;
        var entities = Entities.ToTelegram(content.Text.Entities);
        var buttons = Buttons(content);
        return medium.Kind switch
        {
            MediaKind.Photo => bot.SendPhoto(
                chat,
                file,
                caption,
                replyMarkup: buttons,
                captionEntities: entities,
                showCaptionAboveMedia: content.CaptionAbove,
                hasSpoiler: medium.HasSpoiler,
                disableNotification: content.Silent,
                cancellationToken: cancel),
            MediaKind.Video => bot.SendVideo(
                chat,
                file,
                caption,
                replyMarkup: buttons,
                captionEntities: entities,
                showCaptionAboveMedia: content.CaptionAbove,
                hasSpoiler: medium.HasSpoiler,
                disableNotification: content.Silent,
                cancellationToken: cancel),
            MediaKind.Animation => bot.SendAnimation(
                chat,
                file,
                caption,
                replyMarkup: buttons,
                captionEntities: entities,
                showCaptionAboveMedia: content.CaptionAbove,
                hasSpoiler: medium.HasSpoiler,
                disableNotification: content.Silent,
                cancellationToken: cancel),
            MediaKind.Document => bot.SendDocument(
                chat,
                file,
                caption,
                replyMarkup: buttons,
                captionEntities: entities,
                disableNotification: content.Silent,
                cancellationToken: cancel),
            _ => throw Unknown(medium.Kind),
        };
    }

    private Task<Message[]> SendAlbum(long chat, PostContent content, CancellationToken cancel) => bot.SendMediaGroup(
        chat,
        content.Media.Select((medium, at) => InAlbum(
            medium, at == content.CaptionAt ? content.Text : medium.Caption, content.CaptionAbove)),
        disableNotification: content.Silent,
        cancellationToken: cancel);

    private static IAlbumInputMedia InAlbum(PostMedia medium, PostText? caption, bool isAbove)
    {
        var file = InputFile.FromFileId(medium.FileId);
        InputMedia item = medium.Kind switch
        {
            MediaKind.Photo => new InputMediaPhoto(file)
            {
                HasSpoiler = medium.HasSpoiler,
                ShowCaptionAboveMedia = isAbove,
            },
            MediaKind.Video => new InputMediaVideo(file)
            {
                HasSpoiler = medium.HasSpoiler,
                ShowCaptionAboveMedia = isAbove,
            },
            MediaKind.Document => new InputMediaDocument(file),
            _ => throw Unknown(medium.Kind),
        };
        if (caption is { Text.Length: > 0 })
        {
            item.Caption = caption.Text;
            item.CaptionEntities = Entities.ToTelegram(caption.Entities);
        }

        return (IAlbumInputMedia)item;
    }

    private static LinkPreviewOptions? Preview(PostContent content) => content switch
    {
        { LinkPreview: false } => NoPreview,
        { Preview: { } look } => new()
        {
            Url = look.Url,
            PreferSmallMedia = look.IsSmall,
            PreferLargeMedia = look.IsLarge,
            ShowAboveText = look.IsAbove,
        },
        _ => null,
    };

    private static InlineKeyboardMarkup? Buttons(PostContent content) => content.Buttons.IsDefaultOrEmpty
        ? null
        : new InlineKeyboardMarkup(
            content.Buttons.Select(button => new[] { InlineKeyboardButton.WithUrl(button.Text, button.Url) }));

    private static InvalidOperationException Unknown(MediaKind kind) => new($"A post cannot hold {kind} here.");
}
