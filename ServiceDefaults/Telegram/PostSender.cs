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
        linkPreviewOptions: content.LinkPreview ? null : NoPreview,
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
                disableNotification: content.Silent,
                cancellationToken: cancel),
            MediaKind.Video => bot.SendVideo(
                chat,
                file,
                caption,
                replyMarkup: buttons,
                captionEntities: entities,
                disableNotification: content.Silent,
                cancellationToken: cancel),
            MediaKind.Animation => bot.SendAnimation(
                chat,
                file,
                caption,
                replyMarkup: buttons,
                captionEntities: entities,
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
        content.Media.Select((medium, index) => InAlbum(medium, index == 0 ? content.Text : null)),
        disableNotification: content.Silent,
        cancellationToken: cancel);

    // Telegram shows an album's text when exactly one of its media has a caption.
    private static IAlbumInputMedia InAlbum(PostMedia medium, PostText? text)
    {
        InputMedia item = medium.Kind switch
        {
            MediaKind.Photo => new InputMediaPhoto(InputFile.FromFileId(medium.FileId)),
            MediaKind.Video => new InputMediaVideo(InputFile.FromFileId(medium.FileId)),
            MediaKind.Document => new InputMediaDocument(InputFile.FromFileId(medium.FileId)),
            _ => throw Unknown(medium.Kind),
        };
        if (text is { Text.Length: > 0 })
        {
            item.Caption = text.Text;
            item.CaptionEntities = Entities.ToTelegram(text.Entities);
        }

        return (IAlbumInputMedia)item;
    }

    private static InlineKeyboardMarkup? Buttons(PostContent content) => content.Buttons.IsDefaultOrEmpty
        ? null
        : new InlineKeyboardMarkup(
            content.Buttons.Select(button => new[] { InlineKeyboardButton.WithUrl(button.Text, button.Url) }));

    private static InvalidOperationException Unknown(MediaKind kind) => new($"A post cannot hold {kind} here.");
}
