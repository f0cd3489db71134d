using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.Files;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Messages;

/// <summary>An item of an album, or what a message's media is to become.</summary>
internal sealed record InputMedia(
    string Type,
    string Media,
    string? Caption,
    string? ParseMode,
    IReadOnlyList<MessageEntity>? CaptionEntities,
    bool? ShowCaptionAboveMedia,
    bool? HasSpoiler)
{
    public MediaKind Kind() => Type switch
    {
        "photo" => MediaKind.Photo,
        "video" => MediaKind.Video,
        "document" => MediaKind.Document,
        "animation" => MediaKind.Animation,
        _ => throw Refusal.BadRequest($"can't parse InputMedia: type \"{Type}\" is unsupported"),
    };
}
