using System.Collections.Immutable;
using LytSlot.Creatives;
using LytSlot.Grains.Publishing;
using LytSlot.ServiceDefaults.Telegram;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace LytSlot.Silo.Telegram;

/// <summary>Reads a message of the Bot API for comparing.</summary>
internal static class PostReader
{
    public static SeenMessage Read(Message message) => new(
        new PostText(
            message.Text ?? message.Caption ?? "",
            Entities.FromTelegram(message.Entities ?? message.CaptionEntities)),
        MediaOf(message),
        ButtonsOf(message.ReplyMarkup));

    /// <summary>An animation comes with a document beside it, for old clients; a photo in several sizes.</summary>
    private static PostMedia? MediaOf(Message message) => message switch
    {
        { Animation: { } animation } => new(MediaKind.Animation, animation.FileId, animation.FileUniqueId),
        { Video: { } video } => new(MediaKind.Video, video.FileId, video.FileUniqueId),
        { Document: { } document } => new(MediaKind.Document, document.FileId, document.FileUniqueId),
        { Photo: { Length: > 0 } sizes } when sizes.MaxBy(size => size.Width * size.Height) is { } largest =>
            new(MediaKind.Photo, largest.FileId, largest.FileUniqueId),
        _ => null,
    };

    private static ImmutableArray<LinkButton> ButtonsOf(InlineKeyboardMarkup? markup) =>
    [
        .. from row in markup?.InlineKeyboard ?? []
           from button in row
           select new LinkButton(button.Text, button.Url ?? ""),
    ];
}
